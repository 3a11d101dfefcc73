import type { Endpoint, PayloadRequest } from 'payload'
import { allowTime } from '../database'
import { notLoggedIn } from '../i18n'
import { type Input, type InputSchemas, readInput } from './input'
import { type Reply, responseOf } from './reply'

/** The request of somebody who is logged in. */
export type UserRequest = PayloadRequest & { user: NonNullable<PayloadRequest['user']> }

/** An endpoint that remembers, for the browser, what it answers. */
export type AnsweringEndpoint<Answer> = Endpoint & { readonly answer?: Answer }

/**
 * What an endpoint answers, as the browser reads it.
 * @example const { answer, problem } = await ask<AnswerOf<typeof searchEndpoint>>({ address })
 */
export type AnswerOf<Made> =
  Made extends AnsweringEndpoint<infer Answer> ? NonNullable<Answer> : never

type BodyOf<Answer> = Answer extends Response
  ? never
  : Answer extends Reply<infer Body>
    ? Body
    : Answer

type Asked<Schemas extends InputSchemas, Proof> = Input<Schemas> & {
  req: Proof extends string ? PayloadRequest : UserRequest
}

type EndpointOptions<Schemas extends InputSchemas, Proof, Answer> = {
  /** Headers of every answer, such as `neverKept`. */
  headers?: Record<string, string>
  input?: Schemas
  method: 'delete' | 'get' | 'patch' | 'post' | 'put'
  path: `/${string}`
  /**
   * Answers without a login. What takes its place (a token, a signature), which `run` checks; its
   * row in the rights table says the same. @default a login is needed
   */
  public?: Proof
  /**
   * The operation, given what was sent.
   * @returns the answer, `reply` for another status, or a `Response` for a file
   */
  run: (asked: Asked<Schemas, Proof>) => Answer | Promise<Answer>
  /** How long it may take. @default what a request may take: gate/limits.ts */
  seconds?: number
}

/** Nobody on the way, the browser included, may keep the answer. */
export const neverKept = { 'Cache-Control': 'private, no-store' }

const proofs = new WeakMap<Endpoint['handler'], { proof: null | string }>()

/** How an endpoint of ours knows who asks (`proof` null: by the login); undefined for Payload's own. */
export const proofOf = ({ handler }: Pick<Endpoint, 'handler'>) => proofs.get(handler)

/**
 * An endpoint of the REST API. Who asks is checked first (401 `not-logged-in` without a login, or
 * with a blocked one), then what was sent, by schemas (400 with `data.field` and a stable code, in the
 * reader's language); then `run` calls the operation.
 * @example
 * export const snoozeEndpoint = endpoint({
 *   method: 'post',
 *   path: '/:id/snooze',
 *   input: { params: ofRecord, body: z.object({ minutes: z.int().positive() }) },
 *   run: ({ body: { minutes }, params: { id }, req }) => snooze({ id, minutes, req }),
 * })
 */
export const endpoint = <
  Answer,
  const Proof extends string | undefined = undefined,
  Schemas extends InputSchemas = Record<never, never>,
>({
  headers = {},
  input,
  method,
  path,
  public: proof,
  run,
  seconds,
}: EndpointOptions<Schemas, Proof, Answer>): AnsweringEndpoint<BodyOf<Answer>> => {
  const handler: Endpoint['handler'] = async (req) => {
    if (proof === undefined && (!req.user || req.user.blocked)) throw notLoggedIn(req)
    if (seconds !== undefined) allowTime(seconds * 1000)
    // Nothing to read where no schema was given.
    const sent = await readInput(input ?? ({} as Schemas), req)
    // That there is a user was checked just above, unless the endpoint is a public one.
    const asked = { ...sent, req } as Asked<Schemas, Proof>
    const response = responseOf(await run(asked))
    for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
    return response
  }
  proofs.set(handler, { proof: proof ?? null })
  return { handler, method, path }
}
