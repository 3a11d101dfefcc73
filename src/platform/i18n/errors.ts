import {
  APIError,
  type CollectionSlug,
  type FlattenedField,
  type PayloadRequest,
  ValidationError,
} from 'payload'
import { type Label, languageOf } from './languages'
import { isLabel } from './spoken'

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
}): APIError =>
  inBothLanguages(new APIError(message[languageOf(req)], status, { code, ...data }, true), message)

/** The same for one field of a form: it is shown beside the field. */
export const fieldFailure = ({ message, path, req, ...place }: OneField): ValidationError =>
  inBothLanguages(
    fieldFailures({ ...place, errors: [{ message: message[languageOf(req)], path }], req }),
    message,
  )

const messages = new WeakMap<object, Label>()

const inBothLanguages = <Failure extends APIError>(error: Failure, message: Label): Failure => {
  messages.set(error, message)
  return error
}

/** What an error of ours says in each language, for whoever keeps it for other readers. */
export const messageOf = (error: object): Label | undefined => messages.get(error)

type OneField = { collection?: string; message: Label; path: string; req: PayloadRequest }

type FieldFailures = {
  collection?: string
  /** In the reader's language; the path is empty for the record as a whole. */
  errors: { message: string; path: string }[]
  global?: string
  req: PayloadRequest
}

/** The same for several fields, each called as in its form: Payload would write its name in the database. */
export const fieldFailures = ({ errors, req, ...place }: FieldFailures): ValidationError =>
  new ValidationError(
    {
      ...place,
      errors: errors.map((error) => ({
        ...error,
        label: labelOf({ ...place, path: error.path, req }),
      })),
      req,
    },
    req.t,
  )

type LabelArgs = Pick<FieldFailures, 'collection' | 'global' | 'req'> & { path: string }

/** What people know a field by, in a row of a list as well (`offeredDates.0.startsAt`). */
const labelOf = ({ collection, global, path, req }: LabelArgs): string | undefined => {
  const { collections, globals } = req.payload
  const config = collection
    ? collections[collection as CollectionSlug]?.config
    : globals?.config.find(({ slug }) => slug === global)
  let fields: FlattenedField[] = config?.flattenedFields ?? []
  let label: unknown
  for (const name of path.split('.')) {
    const field = fields.find((each) => each.name === name)
    if (!field) continue
    label = 'label' in field ? field.label : undefined
    fields = 'flattenedFields' in field ? field.flattenedFields : []
  }
  return isLabel(label) ? label[languageOf(req)] : undefined
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
