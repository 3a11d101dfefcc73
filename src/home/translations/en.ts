/** Texts of the home page; `it.ts` has the same keys. */
export const en = {
  addActivity: 'Add activity',
  advance: 'Advance',
  claim: 'Claim',
  creator: 'Created by',
  dayAfter: 'Next day',
  dayBefore: 'Day before',
  dayEmpty: 'Nothing is left to do today.',
  dayFailed: 'The day could not be loaded. Check the connection.',
  detail: 'Detail',
  forGroup: (name: string) => `For ${name}`,
  hello: (name: string) => `Hello ${name}`,
  moreInList: 'There are more: open the list',
  myDay: 'My day',
  nextSteps: 'How to begin',
  nothingAllowed: 'Your login has no rights yet. Ask an administrator to put you into a group.',
  otherDayEmpty: 'Nothing is planned for this day.',
  overdue: 'overdue',
  parts: {
    appointments: 'Appointments',
    closed: 'Closed',
    overdue: 'Overdue',
    queue: 'Waiting in my groups',
    todos: 'To do',
    undated: 'Without a date',
    week: 'Later this week',
  },
  planSomething: 'Plan an activity',
  readOnly:
    'Here you look things up, and change nothing. Find anything with Ctrl+K, or begin with:',
  searchFor: 'Company, contact, phone, lead, activity …',
  steps: {
    card: {
      help: 'A customer, a prospect, a supplier: by name is enough.',
      title: 'Add your first company',
    },
    planned: {
      help: 'What is to be done, for whom and when: it will stand in your day.',
      title: 'Plan an action',
    },
    wrote: {
      help: 'Open a company and write in its timeline what happened.',
      title: 'Write down your first activity',
    },
  },
  today: 'Today',
  tryAgain: 'Try again',
}
