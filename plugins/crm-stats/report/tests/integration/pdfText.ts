import zlib from 'node:zlib'

type PDF = Map<string, string>

const objectsOf = (bytes: Buffer): PDF =>
  new Map(
    [...bytes.toString('latin1').matchAll(/(\d+) 0 obj\s([\s\S]*?)\sendobj/g)].map(
      ([, id = '', body = '']) => [id, body],
    ),
  )

const streamOf = (body: string | undefined): string => {
  // What is packed may end with a byte that looks like half of a line's end.
  const [, data = ''] = /stream\r?\n([\s\S]*?)\nendstream/.exec(body ?? '') ?? []
  const bytes = Buffer.from(data, 'latin1')
  return (/FlateDecode/.test(body ?? '') ? zlib.inflateSync(bytes) : bytes).toString('latin1')
}

const textOf = (hex: string): string =>
  Buffer.from(hex.replace(/\s/g, ''), 'hex').swap16().toString('utf16le')

/** What the glyphs of a font mean, as the file itself says (PDF 1.7, 9.10.3). */
const meaningsOf = (objects: PDF, font: string): Map<number, string> => {
  const [, id = ''] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font) ?? '') ?? []
  const map = new Map<number, string>()
  const ranges = streamOf(objects.get(id)).matchAll(/<([\da-f]+)>\s*<([\da-f]+)>\s*\[([^\]]*)\]/gi)
  for (const [, first = '', , list = ''] of ranges) {
    ;[...list.matchAll(/<([\da-f\s]*)>/gi)].forEach(([, hex = ''], index) => {
      map.set(Number.parseInt(first, 16) + index, textOf(hex))
    })
  }
  return map
}

/** Larger and smaller letters of a line stand a little apart. */
const lineAt = (lines: Map<number, string>, y: number): number =>
  [...lines.keys()].find((known) => Math.abs(known - y) < 1.5) ?? y

/** The lines of text of a PDF, page by page, read back from the file alone. */
export const pagesOf = (bytes: Buffer): string[][] => {
  const objects = objectsOf(bytes)
  const reference = (body: string, name: string) =>
    new RegExp(`/${name} (\\d+) 0 R`).exec(body)?.[1] ?? ''
  return [...objects.values()]
    .filter((body) => /\/Type \/Page\b(?!s)/.test(body))
    .map((page) => {
      const resources = objects.get(reference(page, 'Resources')) ?? page
      const fonts = new Map(
        [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [
          name,
          meaningsOf(objects, id),
        ]),
      )
      const lines = new Map<number, string>()
      let font: Map<number, string> | undefined
      let at = 0
      const content = streamOf(objects.get(reference(page, 'Contents')))
      const tokens = content.matchAll(
        /\/(F\d+) [\d.]+ Tf|[\d.-]+ [\d.-]+ [\d.-]+ [\d.-]+ [\d.-]+ ([\d.-]+) Tm|\[([^\]]*)\] TJ/g,
      )
      for (const [, name, y, shown] of tokens) {
        if (name) font = fonts.get(name)
        else if (y) at = lineAt(lines, Number(y))
        else if (shown) {
          const glyphs = [...shown.matchAll(/<([\da-f]*)>/gi)].map(([, hex]) => hex).join('')
          const text = (glyphs.match(/.{4}/g) ?? [])
            .map((glyph) => font?.get(Number.parseInt(glyph, 16)) ?? '\uFFFD')
            .join('')
          lines.set(at, `${lines.get(at) ?? ''} ${text}`)
        }
      }
      return [...lines.values()].map((line) => line.replace(/\s+/g, ' ').trim())
    })
}
