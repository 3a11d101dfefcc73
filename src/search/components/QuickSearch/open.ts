/** The event by which any part of a page opens the quick search of the header. */
export const openEvent = 'crm:quick-search'

/** Opens the quick search, as Ctrl+K does. */
export const openQuickSearch = (): void => {
  window.dispatchEvent(new Event(openEvent))
}
