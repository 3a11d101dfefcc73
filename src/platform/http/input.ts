import { addDataAndFileToRequest, type PayloadRequest } from 'payload'
import type * as z from 'zod'
import { failure, notFound } from '../i18n'
import { wrongBody } from './gate/refusal'
import { readSent } from './refusal'

/** A schema, or how it is made where it depends on what parts bring. */
export type Schema = ((req: PayloadRequest) => z.ZodType) | z.ZodType

/** What an endpoint takes. Without a schema it is not read. */
export type InputSchemas = {
  /** The JSON object that is sent along. Without one it is an empty one. */
  body?: Schema
  /** `:name` in the path. What does not fit is not found. */
  params?: Schema
  /** After the `?`. */
  query?: Schema
}

type Read<Given> = Given extends z.ZodType
  ? z.output<Given>
  : Given extends (req: PayloadRequest) => z.ZodType
    ? z.output<ReturnType<Given>>
    : undefined

/** What was sent, checked. */
export type Input<Schemas extends InputSchemas> = {
  body: Read<Schemas['body']>
  params: Read<Schemas['params']>
  query: Read<Schemas['query']>
}

/** @throws 404 for an address that is none, 400 for what is wrong in the query or the body */
export const readInput = async <Schemas extends InputSchemas>(
  { body, params, query }: Schemas,
  req: PayloadRequest,
): Promise<Input<Schemas>> => {
  const made = (schema: Schema) => (typeof schema === 'function' ? schema(req) : schema)
  const address = params && made(params).safeParse(req.routeParams ?? {})
  if (address?.success === false) throw notFound(req)
  const input = {
    params: address?.data,
    query: query && readSent(made(query), req.query, req),
    body: body && readSent(made(body), await bodyOf(req), req),
  }
  // Each was read with its own schema, just above.
  return input as Input<Schemas>
}

const bodyOf = async (req: PayloadRequest): Promise<object> => {
  try {
    await addDataAndFileToRequest(req)
  } catch {
    // Broken JSON, half a form: Payload throws errors of many kinds, and all are about what was sent.
    throw failure({ ...wrongBody, req })
  }
  // Payload's type knows of nothing but objects.
  const data: unknown = req.data
  if (data === undefined) return {}
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw failure({ ...wrongBody, req })
  return data
}
