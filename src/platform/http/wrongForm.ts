import { tellInstead } from '../database/tellFailure'
import { failure } from '../i18n'

/** What the readers of forms (busboy, JSON.parse of `_payload`) say of a form that is none. */
const complaints =
  /Unexpected end of (?:form|file|multipart)|Malformed (?:part|content)|[Bb]oundary not found|not eligible for file upload|Invalid multipart|Missing boundary/

/** Whether a form with files could not be read: it broke off, or its fields are no JSON. */
export const isWrongForm = (error: unknown): boolean => {
  if (error instanceof SyntaxError) return /\bJSON\b/.test(error.message)
  return error instanceof Error && complaints.test(error.message)
}

/** A form that cannot be read is the sender's: 400 `wrong-body`. */
export const tellWrongForms = tellInstead(({ error, req }) => {
  if (!isWrongForm(error)) return null
  return failure({
    code: 'wrong-body',
    message: {
      en: 'The form cannot be read: it broke off, or “_payload” holds no JSON object.',
      it: 'Il modulo non è leggibile: si interrompe, o «_payload» non contiene un oggetto JSON.',
    },
    req,
  })
})
