/** Words that several features share; `it.ts` has the same keys. */
export const en = {
  tabs: {
    card: 'Card',
  },
}
