import type { Choice } from '../../Nav/store'

const event = 'crm:new'

/** Opens the form of a new record over the page, as the menu *New* does. */
export const openNew = (choice: Choice): void => {
  window.dispatchEvent(new CustomEvent(event, { detail: choice }))
}

/** @returns what stops it */
export const onOpenNew = (open: (choice: Choice) => void): (() => void) => {
  // Sent by `openNew` alone.
  const listen = (asked: Event) => open((asked as CustomEvent<Choice>).detail)
  window.addEventListener(event, listen)
  return () => window.removeEventListener(event, listen)
}
