/** Words for days in filters. */
const dayWords: Record<string, string> = {
  'last-month': 'last month',
  'last-week': 'last week',
  'last-year': 'last year',
  'next-month': 'next month',
  'next-week': 'next week',
  'next-year': 'next year',
  'this-month': 'this month',
  'this-week': 'this week',
  'this-year': 'this year',
  today: 'today',
  tomorrow: 'tomorrow',
  yesterday: 'yesterday',
}

/** Texts of the shared components of the panel; `it.ts` has the same keys. */
export const en = {
  add: 'Add',
  all: 'All shown',
  backToList: 'Back to the list',
  cancel: 'Cancel',
  close: 'Close',
  days: {
    choose: 'Choose when',
    day: 'a day …',
    moment: 'a day and time …',
    word: (word: string): string => {
      const [, which, count] = /^(last|next)-(\d+)-days$/.exec(word) ?? []
      if (count) return which === 'last' ? `the last ${count} days` : `the next ${count} days`
      return dayWords[word] ?? word
    },
  },
  people: {
    choose: 'Choose who',
    groups: { certain: 'a group …', 'my-groups': 'my groups' },
    users: { certain: 'a person …', me: 'me', 'my-groups': 'people of my groups' },
  },
  discard: 'What you typed here will be lost. Close all the same?',
  failed: 'It did not work. Check the connection and try again.',
  listTrail: 'Through the list',
  loadFailed: 'The list could not be loaded. Check the connection and try again.',
  filter: 'Filter',
  loadMore: 'Show more',
  loading: 'Loading …',
  nav: {
    addFavourite: 'Add to favourites',
    administration: 'Administration',
    close: 'Close the menu',
    dictionaries: 'Dictionaries',
    favourites: 'Favourites',
    label: 'Main navigation',
    more: 'More',
    recents: 'Opened recently',
    removeFavourite: 'Remove from favourites',
  },
  newRecord: 'New',
  nextRecord: 'Next in the list (j)',
  noMatch: 'Nothing found. Type another part of the name.',
  noColour: 'No colour',
  ofList: (position: string, total: string) => `${position} of ${total}`,
  outsideList: (total: string) => `no longer among the ${total}`,
  pickColour: 'Choose a colour',
  previousRecord: 'Previous in the list (k)',
  save: 'Save',
  saveKeys: 'Ctrl+Enter',
  presets: {
    ascending: 'ascending',
    constraints: { everyone: 'everyone', onlyMe: 'only me', specificUsers: 'chosen users' },
    delete: 'Delete',
    descending: 'descending',
    read: 'See',
    update: 'Change',
  },
  suggestedColours: 'Suggested colours',
  tryAgain: 'Try again',
  understood: 'Understood',
  viewChanged: ({ after, before, title }: { after: number; before: number; title: string }) =>
    `Filters now mean exactly what they say (“is not” with several values, days, “does not contain”): your view “${title}” found ${before} records and now finds ${after}. Check whether that is what you want.`,
  typeToSearch: 'Type to search',
  unclearFilter: (part: string) =>
    `The filter of this list cannot be understood (${part}), so nothing is shown.`,
  userMenu: {
    account: 'Account',
    label: (name: string) => `Menu of ${name}`,
    language: 'Language',
    logOut: 'Log out',
    shortcuts: 'Keyboard shortcuts',
    theme: 'Theme',
    themes: { auto: 'As the device', dark: 'Dark', light: 'Light' },
  },
  withoutFilter: 'Show the list without it',
}
