import type { Page } from 'playwright-core'

/** What opens, unfolds, begins or tries something. Links only go to pages that are read anyway. */
const openers = [
  'button:not([disabled])',
  '[role="button"]:not(a[href]):not([aria-disabled="true"])',
  '[role="tab"]',
  'summary',
  '.rs__control',
  '.react-datepicker__input-container input',
  'thead input[type="checkbox"]',
].join(', ')

/**
 * Presses the first thing of a page that nothing of its kind was pressed of before, what stands in a dialog, a
 * drawer or a menu first; what kind it is of is added to `pressed`.
 * @returns its kind, or undefined where everything was pressed
 */
export const pressNext = (page: Page, pressed: Set<string>): Promise<string | undefined> =>
  page
    .evaluate(
      ({ before, openers }) => {
        const known = new Set(before)
        const language = document.documentElement.lang
        const layer = (element: Element) => {
          const over = element.closest(
            'dialog, [role="dialog"], .drawer, .payload__modal-item, .popup__content, .popup',
          )
          return over ? 0 : 1
        }
        const classOf = (element: Element | null | undefined) =>
          typeof element?.className === 'string' ? (element.className.split(' ')[0] ?? '') : ''
        // Of what stands there for each column, colour or page, one is enough.
        const alike = /sort|swatch|page|clear|multi-value|clickable|picker|collapsible/
        const kindOf = (element: Element) => {
          const own = classOf(element)
          const field = element.closest('[id^="field-"]')?.id
          const name = alike.test(own) || own === 'rs__control' ? '' : nameOf(element)
          return [element.tagName, own, name, own === 'rs__control' ? field : ''].join('|')
        }
        const nameOf = (element: Element) =>
          (
            element.getAttribute('aria-label') ||
            element.textContent ||
            element.getAttribute('title') ||
            ''
          )
            .replace(/[\d.,:]+|zebra.*/gi, '')
            .trim()
            .slice(0, 40)
        const candidates = [...document.querySelectorAll(openers)]
          .filter((element) => element.checkVisibility({ visibilityProperty: true }))
          .filter((element) => {
            const other = element.closest('[lang]:not(html)') ?? element.querySelector('[lang]')
            return !other || other.getAttribute('lang') === language
          })
          .sort((a, b) => layer(a) - layer(b))
        for (const element of candidates) {
          const kind = kindOf(element)
          if (known.has(kind)) continue
          // Some listen to the mouse, some to the pointer, some to the click.
          const options = { bubbles: true, button: 0, cancelable: true, view: window }
          element.dispatchEvent(new PointerEvent('pointerdown', options))
          element.dispatchEvent(new MouseEvent('mousedown', options))
          if (element instanceof HTMLElement) element.focus()
          element.dispatchEvent(new PointerEvent('pointerup', options))
          element.dispatchEvent(new MouseEvent('mouseup', options))
          if (element instanceof HTMLElement) element.click()
          return kind
        }
        return undefined
      },
      { before: [...pressed], openers },
    )
    .then((kind) => {
      if (kind) pressed.add(kind)
      return kind
    })
