/** Texts of the shared components of the panel; `it.ts` has the same keys. */
export const en = {
  add: 'Add',
  all: 'All shown',
  close: 'Close',
  loadFailed: 'The list could not be loaded. Check the connection and try again.',
  loadMore: 'Show more',
  loading: 'Loading …',
  noColour: 'No colour',
  pickColour: 'Choose a colour',
  suggestedColours: 'Suggested colours',
  tryAgain: 'Try again',
}
