import { failure } from '../i18n'
import { databaseCode, tellInstead } from './tellFailure'

/**
 * Whether PostgreSQL refused a value: too large, no number, no date (class 22), of a type that does not
 * meet its column's, or the id of a record that is not there (23503).
 */
export const isBadValue = (error: unknown): boolean =>
  /^22|^23503$|^42883$|^42804$/.test(databaseCode(error))

/** What no column can hold is the asker's fault, not the server's: 400 `bad-value`. */
export const tellBadValues = tellInstead(({ error, req }) => {
  if (!isBadValue(error)) return null
  return failure({
    code: 'bad-value',
    message: {
      en: 'A value is too large, or not of the kind that its field holds. Check ids, numbers and dates.',
      it: 'Un valore è troppo grande o non è del tipo che il suo campo contiene. Controlla id, numeri e date.',
    },
    req,
  })
})
