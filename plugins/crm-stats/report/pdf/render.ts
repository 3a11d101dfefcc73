import path from 'node:path'
import pdfmake from 'pdfmake'
import type { TDocumentDefinitions } from 'pdfmake/interfaces'

/** Roboto travels with pdfmake; embedded in each file, so that every reader shows every accent. */
const folder = path.resolve(process.cwd(), 'node_modules/pdfmake/fonts/Roboto')
const font = (name: string) => path.join(folder, `Roboto-${name}.ttf`)

pdfmake.setFonts({
  Roboto: {
    bold: font('Medium'),
    bolditalics: font('MediumItalic'),
    italics: font('Italic'),
    normal: font('Regular'),
  },
})
// A document is made of text alone: nothing is fetched, nothing but the fonts is read.
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((file) => path.dirname(path.resolve(file)) === folder)

/** A document as the bytes of a PDF. */
export const renderPDF = (document: TDocumentDefinitions): Promise<Buffer> =>
  pdfmake.createPdf(document).getBuffer()
