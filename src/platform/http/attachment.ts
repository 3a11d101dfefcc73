import contentDisposition from 'content-disposition'

/**
 * The header `Content-Disposition` of a file that is saved, never shown: its name in plain letters for
 * old browsers, then as it is.
 */
export const asAttachment = (name: string): string =>
  contentDisposition(name, {
    fallback: name.normalize('NFD').replace(/[^\x20-\x7e]|["\\]/g, ''),
  })
