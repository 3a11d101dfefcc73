import type { APIError, PayloadRequest } from 'payload'
import { failure, type Label } from '../i18n'

/** What people read when rows cannot be asked for like that, each with a stable code in `data.code`. */
const messages = {
  'invalid-where': {
    en: 'The filter names a field that does not exist or that you may not see.',
    it: 'Il filtro contiene un campo che non esiste o che non puoi vedere.',
  },
  'no-columns': { en: 'Choose at least one column.', it: 'Scegli almeno una colonna.' },
  'unknown-collection': { en: 'There is no such list.', it: 'L’elenco non esiste.' },
  'unknown-columns': {
    en: 'Some columns do not exist, or you may not see them.',
    it: 'Alcune colonne non esistono o non puoi vederle.',
  },
  'unknown-sort': {
    en: 'There is nothing of this name to order by.',
    it: 'Non c’è nulla con questo nome per cui ordinare.',
  },
} satisfies Record<string, Label>

/** 400: its sentence in the user's language, its code, and what is valid. */
export const rowsProblem = (
  req: PayloadRequest,
  code: keyof typeof messages,
  { data }: { data?: Record<string, unknown> } = {},
): APIError => failure({ code, data, message: messages[code], req })
