import { plain } from '#platform/i18n/plain'

/** The same for every way to write it: accents, case, dots and either apostrophe. */
export const fold = (name: string): string =>
  plain(name)
    .replace(/ß/g, 'ss')
    .replace(/[’‘`´ʼ]/g, "'")
    .replace(/\./g, '')
    .replace(/[\s-]+/g, ' ')
    .trim()
