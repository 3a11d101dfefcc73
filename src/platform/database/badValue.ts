import type { AfterErrorHook } from 'payload'
import { failure } from '../i18n'

/**
 * Whether PostgreSQL refused a value: too large, no number, no date (class 22), or of a type that
 * does not meet its column's.
 * @see https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
export const isBadValue = (error: unknown): boolean => {
  const { cause, code } = error as { cause?: { code?: unknown }; code?: unknown }
  return /^22|^42883$|^42804$/.test(String(cause?.code ?? code ?? ''))
}

/** What no column can hold is the asker's fault, not the server's: 400 `bad-value`. */
export const tellBadValues: AfterErrorHook = ({ error, req }) => {
  if (!isBadValue(error)) return
  const refused = failure({
    code: 'bad-value',
    message: {
      en: 'A value is too large, or not of the kind that its field holds. Check ids, numbers and dates.',
      it: 'Un valore è troppo grande o non è del tipo che il suo campo contiene. Controlla id, numeri e date.',
    },
    req,
  })
  const { data, message, name, status } = refused
  return { response: { errors: [{ data: { ...data }, message, name }] }, status }
}
