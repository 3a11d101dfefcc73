import type { APIError, PayloadRequest } from 'payload'
import * as z from 'zod'
import { failure, type Label, languageOf } from '../i18n'

/** What a person and a program are told about a value that is wrong. */
export type Refusal = {
  /** @default `wrong-field` */
  code?: string
  /** Beside the name of the field. */
  data?: Record<string, unknown>
  message: Label
}

/**
 * A schema with an answer of its own for what it does not take, in place of the general one.
 * @param why the answer, or how it is made of the value and of the field's name
 * @example refusing(z.enum(kinds), { message: { en: 'Choose a kind.', it: 'Scegli un tipo.' } })
 */
export const refusing = <Schema extends z.ZodType>(
  schema: Schema,
  why: ((value: unknown, field: string) => Refusal) | Refusal,
) =>
  z
    .unknown()
    .optional()
    .transform((value, context): z.output<Schema> => {
      const read = schema.safeParse(value)
      if (read.success) return read.data
      const refusal = (field: string): Refusal =>
        typeof why === 'function' ? why(value, field) : why
      context.addIssue({ code: 'custom', params: { refusal } })
      return z.NEVER
    })

/** A schema whose field is called missing (`missing-field`) when it is not there, or no such value. */
export const needed = <Schema extends z.ZodType>(schema: Schema) =>
  refusing(schema, (_, field) => missing(field))

const missing = (field: string): Refusal => ({
  code: 'missing-field',
  message: { en: `The field “${field}” is missing.`, it: `Manca il campo «${field}».` },
})

const sentences = { en: z.locales.en().localeError, it: z.locales.it().localeError }

/**
 * What was sent, as the schema says.
 * @throws 400 with the name of the first field that is wrong, and a stable code
 */
export const readSent = <Schema extends z.ZodType>(
  schema: Schema,
  sent: unknown,
  req: PayloadRequest,
): z.output<Schema> => {
  const error = sentences[languageOf(req)]
  const read = schema.safeParse(sent, { error, reportInput: true })
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw issue ? failureOf(issue, req) : read.error
}

const failureOf = (issue: z.core.$ZodIssue, req: PayloadRequest): APIError => {
  const field = issue.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : issue.path.join('.')
  const { code = 'wrong-field', data, message } = refusalOf(issue, field)
  return failure({ code, data: { field, ...data }, message, req })
}

const refusalOf = (issue: z.core.$ZodIssue, field: string): Refusal => {
  if (issue.code === 'custom' && issue.params?.refusal) return issue.params.refusal(field)
  if (issue.input === undefined) return missing(field)
  // In the language of the reader already.
  const { message } = issue
  return { message: { en: `“${field}”: ${message}`, it: `«${field}»: ${message}` } }
}
