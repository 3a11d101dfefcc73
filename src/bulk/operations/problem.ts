import type { APIError, PayloadRequest } from 'payload'
import { failure, type Label } from '#platform/i18n'

/** Each with a stable code in `data.code`. */
const messages = {
  'no-records': {
    en: 'Say which records are meant: either “ids” or “where”, with “expected” beside it.',
    it: 'Indica quali record: «ids» oppure «where», con «expected» accanto.',
  },
  'nothing-said': {
    en: 'Say what is to be changed.',
    it: 'Indica che cosa va modificato.',
  },
  'nothing-to-do': {
    en: 'There is nothing among them that this could be done with.',
    it: 'Non c’è niente tra questi su cui si possa fare.',
  },
  'not-running': {
    en: 'This change is not running.',
    it: 'Questa modifica non è in corso.',
  },
  'too-many-bulk-changes': {
    en: 'Several of your changes are still running: wait until one is done.',
    it: 'Alcune tue modifiche sono ancora in corso: aspetta che ne finisca una.',
  },
  'unknown-action': {
    en: 'There is no such action for these records.',
    it: 'Questa azione non esiste per questi record.',
  },
  'unknown-value': {
    en: 'The action does not ask for this.',
    it: 'L’azione non chiede questo valore.',
  },
} satisfies Record<string, Label>

/** An error of the bulk changes: its sentence in the user's language, its code, and what is valid. */
export const problem = (
  req: PayloadRequest,
  code: keyof typeof messages,
  { data, status = 400 }: { data?: Record<string, unknown>; status?: number } = {},
): APIError => failure({ code, data, message: messages[code], req, status })

const number = (value: number, language: string) => value.toLocaleString(language)

/** 409 `count-changed`: somebody added or changed records after the person looked. */
export const countChanged = (
  req: PayloadRequest,
  { count, expected }: { count: number; expected: number },
): APIError =>
  failure({
    code: 'count-changed',
    data: { count, expected },
    message: {
      en: `The filter finds ${number(count, 'en-GB')} records by now, not ${number(expected, 'en-GB')}. Nothing was changed: look at the list again.`,
      it: `Il filtro ora trova ${number(count, 'it-IT')} record, non ${number(expected, 'it-IT')}. Non è stato modificato nulla: guarda di nuovo l’elenco.`,
    },
    req,
    status: 409,
  })
