import type { PayloadRequest } from 'payload'
import { failure, type Label } from '#platform/i18n'
import { UnreadableFile, type UnreadableReason } from '#platform/sheets'

const unreadable: Record<UnreadableReason, Label> = {
  damaged: {
    en: 'The workbook cannot be read: open it and save it again as .xlsx.',
    it: 'Il foglio di calcolo non è leggibile: aprilo e salvalo di nuovo come .xlsx.',
  },
  empty: { en: 'The file is empty.', it: 'Il file è vuoto.' },
  gone: {
    en: 'The file is no longer there: send it again.',
    it: 'Il file non c’è più: invialo di nuovo.',
  },
  malformed: {
    en: 'The rows cannot be told apart: choose another separator, or mend the quotation marks.',
    it: 'Le righe non si distinguono: scegli un altro separatore o correggi le virgolette.',
  },
  'too-large': {
    en: 'The workbook unpacks to too much: save the sheet as .csv.',
    it: 'Il foglio di calcolo è troppo grande: salvalo come .csv.',
  },
  'old-excel': {
    en: 'This is the old Excel format: save it as .xlsx or .csv.',
    it: 'È il vecchio formato di Excel: salvalo come .xlsx o .csv.',
  },
}

/** What is wrong with a file in words for people; any other error as it is. */
export const readable = (error: unknown, req: PayloadRequest): unknown => {
  if (error instanceof UnreadableFile) {
    return failure({ code: `file-${error.code}`, message: unreadable[error.code], req })
  }
  return error
}
