import type { APIError, PayloadRequest } from 'payload'
import { failure } from '#platform/i18n'
import { messages, type ProblemCode } from './messages'

/** An error of the exports: its sentence in the user's language, its code, and what is valid. */
export const problem = (
  req: PayloadRequest,
  code: ProblemCode,
  { data, status = 400 }: { data?: Record<string, unknown>; status?: number } = {},
): APIError => failure({ code, data, message: messages[code], req, status })
