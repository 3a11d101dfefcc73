type Tree = { readonly [key: string]: Tree | string }

/** Names that keep their capital. */
const names = new Set(['Payload', 'Excel', 'Windows', 'Italiano', 'English'])

/**
 * A text as ours are written: capitals where a sentence begins and nowhere else (`Create New` → `Create new`), and
 * “e-mail” with its hyphen.
 */
export const inHouseStyle = (text: string): string =>
  text
    .replace(/(?<=[\p{L}\d,] )\p{Lu}\p{Ll}+(?!\p{L})/gu, (word) =>
      names.has(word) ? word : word.toLowerCase(),
    )
    .replace(/\bEmail\b/g, 'E-mail')
    .replace(/\bemail\b/g, 'e-mail')

/** The texts below that are written otherwise, as ours are. */
export const restyled = (texts: Tree): Record<string, Record<string, string>> =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([group, values]) => {
      if (typeof values === 'string') return []
      const changed = Object.entries(values).flatMap(([key, text]) =>
        typeof text === 'string' && inHouseStyle(text) !== text ? [[key, inHouseStyle(text)]] : [],
      )
      return changed.length > 0 ? [[group, Object.fromEntries(changed)]] : []
    }),
  )
