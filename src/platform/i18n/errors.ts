import { APIError, type CollectionSlug, type PayloadRequest, ValidationError } from 'payload'
import { type Label, languageOf } from './languages'

/**
 * An error for a person and for a program: a sentence in the user's language that says what to do,
 * an HTTP status and a stable code (`errors[0].data.code`).
 */
export const failure = ({
  code,
  data,
  message,
  req,
  status = 400,
}: {
  code: string
  data?: Record<string, unknown>
  message: Label
  req: PayloadRequest
  status?: number
}): APIError => new APIError(message[languageOf(req)], status, { code, ...data }, true)

/** The same for one field of a form: it is shown beside the field. */
export const fieldFailure = ({
  collection,
  message,
  path,
  req,
}: {
  collection?: string
  message: Label
  path: string
  req: PayloadRequest
}): ValidationError =>
  new ValidationError(
    {
      collection,
      errors: [
        { label: labelOf({ collection, path, req }), message: message[languageOf(req)], path },
      ],
      req,
    },
    req.t,
  )

type FieldArgs = { collection?: string; path: string; req: PayloadRequest }

/** What people know a field by; Payload would write its name in the database. */
const labelOf = ({ collection, path, req }: FieldArgs): string | undefined => {
  const fields = collection
    ? req.payload.collections[collection as CollectionSlug]?.config.flattenedFields
    : undefined
  const field = fields?.find(({ name }) => name === path)
  const label = field && 'label' in field ? field.label : undefined
  return typeof label === 'object' && label !== null
    ? (label as Record<string, string>)[languageOf(req)]
    : undefined
}

/** What is said where nobody is logged in. */
export const loginNeeded = {
  code: 'not-logged-in',
  message: { en: 'Please log in first.', it: 'Accedi prima di continuare.' },
  status: 401,
}

/** 401: nobody is logged in. */
export const notLoggedIn = (req: PayloadRequest): APIError => failure({ ...loginNeeded, req })

/** 403: the user's groups do not allow it. */
export const notAllowed = (req: PayloadRequest): APIError =>
  failure({
    code: 'not-allowed',
    message: {
      en: 'Your groups do not allow this. Ask an administrator.',
      it: 'I tuoi gruppi non lo permettono. Chiedi a un amministratore.',
    },
    req,
    status: 403,
  })

/** 404: it does not exist, or the user may not know that it does. */
export const notFound = (req: PayloadRequest): APIError =>
  failure({
    code: 'not-found',
    message: { en: 'There is no such record.', it: 'Il record non esiste.' },
    req,
    status: 404,
  })
