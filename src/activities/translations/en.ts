/** Texts of the activities' own components; `it.ts` has the same keys. */
export const en = {
  activities: 'Activities',
  add: 'Add activity',
  all: 'All activities',
  assignee: 'Assigned to',
  company: 'Company',
  contact: 'Contact',
  date: 'Date',
  description: 'Description',
  duration: 'Duration',
  durationHint: 'Hours and minutes, such as 1:30',
  durationWrong: 'Write hours and minutes, such as 1:30.',
  empty: 'Nothing has happened here yet. Add the first call, meeting or task.',
  emptyReadOnly: 'Nothing has happened here yet.',
  mine: 'My open activities',
  mineEmpty: 'Nothing planned for you. What is assigned to you shows up here.',
  mode: 'Mode',
  overdue: 'overdue',
  remindBefore: (minutes: number) => {
    if (minutes < 0) return 'None'
    if (minutes === 0) return 'At the time'
    if (minutes % 1440 === 0)
      return minutes === 1440 ? '1 day before' : `${minutes / 1440} days before`
    if (minutes % 60 === 0) return minutes === 60 ? '1 hour before' : `${minutes / 60} hours before`
    return `${minutes} min before`
  },
  remindPreference: 'As the assignee prefers',
  status: 'Status',
  subject: 'Subject',
  zoneHint: (zone: string) => `Time of ${zone}`,
}
