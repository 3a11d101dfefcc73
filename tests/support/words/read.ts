import type { Page } from 'playwright-core'

/** Something that people read or hear. */
export type Said = {
  /**
   * `text`, the attribute it stands in, `nameless` for a button that has no name, or `broken` for a page
   * that failed.
   */
  kind: string
  text: string
  /** The element, to find it by. */
  where: string
}

/**
 * What a page says to eyes and to screen readers: texts, names, descriptions, placeholders, titles, and its own
 * title. What people typed and codes of programs are left out, and what says of itself that it is of another
 * language (`lang`).
 * @param options.all what is hidden as well
 */
export const readPage = (page: Page, { all = false } = {}): Promise<Said[]> =>
  page.evaluate((everything) => {
    const silent =
      'script, style, noscript, template, code, pre, .cell-code, .query-inspector__results'
    const said: Said[] = [{ kind: 'title', text: document.title, where: 'head' }]
    const language = document.documentElement.lang
    const isSilent = (element: Element) => {
      if (element.closest(silent)) return true
      const other = element.closest('[lang]:not(html)')
      return other !== null && other.getAttribute('lang') !== language
    }
    const placeOf = (element: Element) => {
      const classes = [element, element.parentElement]
        .map((one) => (typeof one?.className === 'string' ? one.className.split(' ')[0] : ''))
        .filter(Boolean)
      return `${element.tagName.toLowerCase()} ${classes.join(' < ')}`
    }
    const described = new Set(
      [...document.querySelectorAll('[aria-describedby], [aria-labelledby]')].flatMap((element) =>
        `${element.getAttribute('aria-describedby') ?? ''} ${element.getAttribute('aria-labelledby') ?? ''}`
          .split(/\s+/)
          .filter(Boolean),
      ),
    )
    const isShown = (element: Element) =>
      everything ||
      element.checkVisibility({ visibilityProperty: true }) ||
      (element.closest('[id]') !== null && described.has(element.closest('[id]')?.id ?? ''))
    for (const element of document.querySelectorAll('body, body *')) {
      if (isSilent(element) || !isShown(element)) continue
      const where = placeOf(element)
      for (const node of element.childNodes) {
        const text = node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '').trim() : ''
        if (text) said.push({ kind: 'text', text, where })
      }
      for (const kind of [
        'aria-label',
        'aria-description',
        'aria-roledescription',
        'aria-valuetext',
        'title',
        'placeholder',
        'alt',
      ]) {
        const text = element.getAttribute(kind)?.trim()
        if (text) said.push({ kind, text, where })
      }
      if (element instanceof HTMLInputElement && /^(button|reset|submit)$/.test(element.type)) {
        said.push({ kind: 'value', text: element.value, where })
      }
      if (!element.matches('button, [role="button"], a[href]')) continue
      if (element.closest('[aria-hidden="true"]')) continue
      const labels = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/)
      const name =
        element.getAttribute('aria-label') ||
        labels.map((id) => (id && document.getElementById(id)?.textContent) || '').join('') ||
        element.textContent ||
        element.getAttribute('title') ||
        element.querySelector('[aria-label]')?.getAttribute('aria-label') ||
        element.querySelector('[title]')?.getAttribute('title') ||
        element.querySelector('img')?.getAttribute('alt') ||
        element.querySelector('svg title')?.textContent ||
        ''
      if (!name.trim())
        said.push({ kind: 'nameless', text: element.outerHTML.slice(0, 200), where })
    }
    return said
  }, all)
