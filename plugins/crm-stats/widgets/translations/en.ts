/** Texts of the widgets; `it.ts` has the same keys. */
export const en = {
  analysis: 'Open the analysis',
  campaigns: 'Active campaigns',
  choose: 'No analysis is chosen. Edit the home page, then this widget, and pick a saved analysis.',
  count: (count: string) => `${count} activities`,
  gone: 'This saved analysis no longer exists, or is no longer shared with you. Edit the widget and pick another.',
  last30Days: 'of the last 30 days',
  last12Weeks: 'last 12 weeks',
  more: (count: number) => `${count} more in the analysis`,
  noCampaigns: {
    nothing: 'No active campaign has activities in the last 30 days.',
    todo: 'Set a campaign to “Active” and give it activities.',
  },
  noOpen: 'Nothing is open for you.',
  noOutcomes: {
    nothing: 'Nothing was done in the last 30 days.',
    todo: 'Close an activity with its outcome.',
  },
  noWeeks: {
    nothing: 'No activities in the last 12 weeks.',
    todo: 'Add one from a company’s page.',
  },
  nothing: 'No activities match this analysis now.',
  open: 'Open',
  openAndOverdue: 'My open and overdue',
  outcomes: 'Outcomes',
  overdue: 'Overdue',
  scopes: {
    all: 'the whole company',
    group: 'of my groups',
    own: 'mine',
  },
  saved: 'A saved analysis',
  table: 'Table',
  undated: 'Without a date',
  weeks: 'Activities per week',
}
