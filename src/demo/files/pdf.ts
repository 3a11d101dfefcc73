/** Characters of the built-in fonts (WinAnsi is Latin-1 with a few more at 0x80). */
const winAnsi: Record<string, number> = { '€': 0x80, '–': 0x96, '’': 0x92, '“': 0x93, '”': 0x94 }

const encode = (text: string): string =>
  [...text]
    .map((char) => {
      const code = winAnsi[char] ?? char.charCodeAt(0)
      const printable = code >= 0x20 && code < 0x7f && !'()\\'.includes(char)
      return printable ? char : `\\${(code > 0xff ? 0x3f : code).toString(8).padStart(3, '0')}`
    })
    .join('')

export type PdfLine = { bold?: boolean; size?: number; text: string }

/** A one-page A4 document of lines of text (ISO 32000-1). */
export const createPdf = (lines: PdfLine[]): Buffer => {
  let top = 780
  const content = lines
    .map(({ bold = false, size = 11, text }) => {
      top -= size * 1.6
      const shown = `BT /${bold ? 'F2' : 'F1'} ${size} Tf 56 ${top.toFixed(1)} Td (${encode(text)}) Tj ET`
      return text === '' ? '' : shown
    })
    .join('\n')
  const font = (name: string) =>
    `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    font('Helvetica'),
    font('Helvetica-Bold'),
  ]
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
  return Buffer.from(
    `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`,
    'latin1',
  )
}
