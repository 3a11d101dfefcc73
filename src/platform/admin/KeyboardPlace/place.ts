/** Where the keyboard was: an element, and its way down from the page's body. */
export type Place = {
  element: HTMLElement
  label: string
  /** From the nearest to the outermost: a parent, and which of its children led to the element. */
  way: { index: number; parent: Element }[]
}

/** What the keyboard may be put on unasked: nothing that opens, or takes what is typed. */
const reachable = 'a[href], button:not(:disabled), summary, [tabindex="0"]:not(input)'

const labelOf = (element: Element): string =>
  element.getAttribute('aria-label') ?? element.textContent?.trim() ?? ''

const isReachable = (element: Element): element is HTMLElement =>
  element.matches(reachable) && element.getClientRects().length > 0

export const placeOf = (element: HTMLElement): Place => {
  const way: Place['way'] = []
  let child: Element = element
  while (child.parentElement && child.parentElement !== document.body) {
    const parent = child.parentElement
    way.push({ index: [...parent.children].indexOf(child), parent })
    child = parent
  }
  return { element, label: labelOf(element), way }
}

const reachableIn = (branch: Element, label: string): HTMLElement | undefined => {
  const all = [branch, ...branch.querySelectorAll(reachable)].filter(isReachable)
  return all.find((one) => labelOf(one) === label) ?? all[0]
}

/**
 * What stands nearest to a place: its element, if that can still be reached; else what is in the
 * line that took its place, in the one before it, and so on outwards. The same button of another
 * line comes first.
 * @returns undefined when all that was around it has gone, too
 */
export const nearest = ({ element, label, way }: Place): HTMLElement | undefined => {
  if (element.isConnected && isReachable(element)) return element
  for (const { index, parent } of way) {
    if (!parent.isConnected) continue
    const children = [...parent.children]
    for (const branch of [...children.slice(index), ...children.slice(0, index).reverse()]) {
      const found = reachableIn(branch, label)
      if (found) return found
    }
  }
  return undefined
}
