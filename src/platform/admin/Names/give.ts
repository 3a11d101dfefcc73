import type { Language } from '../../i18n/languages'
import { type NameRule, nameRules } from './rules'

const everything = nameRules.map(({ selector }) => selector).join(', ')
const attributes = ['aria-label', 'title'] as const
/** On what was named here, to name it anew in another language. */
const mark = 'data-crm-named'

/** Who reads: in which language, and what a new record is called in it. */
export type Speaker = { language: Language; newOne: (slug: string) => string | undefined }

/** Gives what Payload leaves without a name one, and puts its English texts into the reader's language. */
export const giveNames = (root: Element, speaker: Speaker): void => {
  if (root.matches(everything)) nameOne(root, speaker)
  for (const element of root.querySelectorAll(everything)) nameOne(element, speaker)
}

const nameOne = (element: Element, speaker: Speaker): void => {
  const rules = nameRules.filter(({ selector }) => element.matches(selector))
  // The first that has a name for it names it: two would take turns for ever.
  const naming = rules.find(({ name, nameOf }) => name ?? nameOf)
  for (const rule of rules) {
    obey(element, rule === naming ? rule : { ...rule, name: undefined, nameOf: undefined }, speaker)
  }
}

const obey = (element: Element, rule: NameRule, { language, newOne }: Speaker): void => {
  const { always, attributes: told, fills, gap, name, nameOf, says = [], untitled } = rule
  if (untitled) element.removeAttribute('title')
  for (const [attribute, value] of Object.entries(told ?? {})) {
    if (value === null) element.removeAttribute(attribute)
    else
      change(element.getAttribute(attribute), value, (text) =>
        element.setAttribute(attribute, text),
      )
  }
  const called = name?.[language] ?? nameOf?.(element)
  if (called && (always || element.hasAttribute(mark) || isNameless(element))) {
    element.setAttribute(mark, '')
    change(element.getAttribute('aria-label'), called, (text) =>
      element.setAttribute('aria-label', text),
    )
  }
  if (!gap && says.length === 0) return
  const filled = (text: string) => {
    const filling = gap && text.search(gap) >= 0 ? fills?.({ element, newOne })?.trim() : undefined
    return gap && filling ? text.replace(gap, () => filling) : text
  }
  const spoken = (text: string) =>
    says.reduce((so, [pattern, label]) => so.replace(pattern, label[language]), filled(text))
  for (const attribute of attributes) {
    const text = element.getAttribute(attribute)
    if (text) change(text, spoken(text), (better) => element.setAttribute(attribute, better))
  }
  for (const node of element.childNodes) {
    if (node.nodeType !== Node.TEXT_NODE || !node.nodeValue) continue
    change(node.nodeValue, spoken(node.nodeValue), (better) => {
      node.nodeValue = better
    })
  }
}

/** Only what differs: each change is told to the observer again. */
const change = (now: null | string, better: string, write: (text: string) => void): void => {
  if (now !== better) write(better)
}

const isNameless = (element: Element): boolean =>
  !element.getAttribute('aria-label') &&
  !element.getAttribute('aria-labelledby') &&
  !element.getAttribute('title') &&
  !textOf(element) &&
  !element.querySelector('[aria-label]:not([aria-label=""]), [title]:not([title=""]), img[alt]')

/** What a tooltip says is not there until one points. */
const textOf = (element: Element): string => {
  const tooltip = element.querySelector('.tooltip')?.textContent ?? ''
  return (element.textContent ?? '').replace(tooltip, '').trim()
}
