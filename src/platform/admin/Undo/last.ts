/** So long a step is offered to be taken back (milliseconds); what reaches outside waits as long. */
export const offeredFor = 10_000

type Offer = {
  toast: number | string
  /** Takes the step back. */
  undo: () => void
  until: number
}

/** One for the whole browser tab, like the toasts: it stays while pages change. */
let last: null | Offer = null

/** What Ctrl+Z takes back from now on. */
export const offerLast = (offer: Offer): void => {
  last = offer
}

/** The step that is offered to be taken back, once; null where there is none. */
export const takeLast = (): null | Offer => {
  const offer = last && last.until > Date.now() ? last : null
  last = null
  return offer
}

/** It was taken back by its button. */
export const forgetLast = (undo: Offer['undo']): void => {
  if (last?.undo === undo) last = null
}
