/** Texts of the activities' own components; `it.ts` has the same keys. */
export const en = {
  activities: 'Activities',
  add: 'Add activity',
  assignee: 'Assigned to',
  bulk: {
    close: (count: string) => `Close ${count} …`,
    closeNow: 'Close them',
    counting: 'Looking which of them are open …',
    failed: 'These could not be closed:',
    gone: (count: number) =>
      count === 1
        ? 'One is no longer there, or not for you to see.'
        : `${count} are no longer there, or not for you to see.`,
    leave:
      'Leave this window open. If you close it, what is closed stays closed and the rest open.',
    limit: (most: string) =>
      `There are more: this closes the first ${most}. Press it again for the rest.`,
    lost: 'The connection broke off. What is closed stays closed; press again for the rest.',
    noOutcomes: 'No outcome closes an activity: an administrator can add one to the dictionary.',
    noneOpen: 'Nothing in this filter is open.',
    note: 'Note (added to each of them)',
    ok: 'Done',
    openOf: (open: string, all: string) =>
      `Of the ${all} in this filter ${open} are open and will be closed.`,
    outcome: 'How did they end?',
    pickOutcome: 'Choose how they ended.',
    progress: (done: string, all: string) => `${done} of ${all} done`,
    results: {
      'already-closed': 'It was closed already.',
      failed: 'Something went wrong. Open it and try again.',
      'not-allowed': 'Your groups do not allow it.',
    },
    stop: 'Stop here',
    summary: (closed: string, all: string) => `${closed} of ${all} closed.`,
    title: (count: string) => `Close activities: ${count}`,
    tryAgain: 'Close the rest',
  },
  cancel: 'Cancel',
  company: 'Company',
  contact: 'Contact',
  date: 'Date',
  description: 'Description',
  duration: 'Duration',
  durationHint: 'Hours and minutes, such as 1:30',
  durationWrong: 'Write hours and minutes, such as 1:30.',
  empty: 'Nothing has happened here yet. Add the first call, meeting or task.',
  emptyReadOnly: 'Nothing has happened here yet.',
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
  savedViews: 'Views',
  status: 'Status',
  subject: 'Subject',
  views: {
    all: { help: '', label: 'All' },
    allCompanies: { help: '', label: 'All' },
    idle: {
      help: 'Customers for which nothing is planned.',
      label: 'Customers without a next action',
    },
    'my-day': {
      help: 'Yours and still open: today, late, and without a date.',
      label: 'My day',
    },
    'my-groups': {
      help: 'In the queues of your groups, for one of you to claim.',
      label: 'Waiting in my groups',
    },
    'my-idle': {
      help: 'Companies that you own or sell to, and for which nothing is planned.',
      label: 'My companies without a next action',
    },
    'my-team': {
      help: 'Still open today or late, of the people in your groups.',
      label: 'My team',
    },
    'recently-closed': {
      help: 'Yours, done or cancelled in the last seven days.',
      label: 'Recently closed',
    },
  },
  zoneHint: (zone: string) => `Time of ${zone}`,
}
