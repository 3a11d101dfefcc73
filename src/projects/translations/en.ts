/** Texts of the projects' own components; `it.ts` has the same keys. */
export const en = {
  add: 'Add project',
  code: 'Code',
  empty: 'No projects yet. Add the first one to gather its activities and files.',
  emptyReadOnly: 'No projects yet.',
  endDate: 'End date',
  name: 'Name',
  owner: 'Owner',
  startDate: 'Start date',
  status: 'Status',
  statuses: {
    active: 'Active',
    cancelled: 'Cancelled',
    completed: 'Completed',
    planned: 'Planned',
  },
}
