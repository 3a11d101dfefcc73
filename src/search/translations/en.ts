/** Texts of the quick search; `it.ts` has the same keys. */
export const en = {
  failed: 'The search did not answer. Check the connection and try again.',
  hint: 'Type a name, a phone number, an e-mail address or words of an activity.',
  nothing: 'Nothing found. Try fewer letters, or another part of the name.',
  open: 'Search',
  placeholder: 'Company, contact, phone, lead, activity …',
}
