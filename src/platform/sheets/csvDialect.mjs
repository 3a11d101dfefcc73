/**
 * CSV as spreadsheets of a language read it (RFC 4180, CR LF): in Italian with semicolons, and with the
 * mark without which they take the file for Windows-1252. Whatever writes or reads CSV of ours uses it:
 * exports, rows that an import left out, imports.
 *
 * @type {Record<'en' | 'it', { delimiter: ',' | ';', mark: string }>}
 */
export const csvDialects = {
  en: { delimiter: ',', mark: '' },
  it: { delimiter: ';', mark: '\ufeff' },
}

export const recordDelimiter = '\r\n'
