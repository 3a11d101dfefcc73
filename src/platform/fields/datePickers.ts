/** Date pickers that write dates as lists do, in either language: Payload's own are American. */
export const dayAndTime = {
  displayFormat: 'dd/MM/yyyy HH:mm',
  pickerAppearance: 'dayAndTime',
  timeFormat: 'HH:mm',
} as const

export const dayOnly = { displayFormat: 'dd/MM/yyyy', pickerAppearance: 'dayOnly' } as const
