type AskArgs = {
  address: string
  /** Sent as JSON, a form as a form. */
  body?: unknown
  /** @default `POST` with a body, else `GET` */
  method?: 'DELETE' | 'GET' | 'PATCH' | 'POST' | 'PUT'
  /** Ends the question early: `problem` is then `unknown`. */
  signal?: AbortSignal
  /** What is changed can be taken back by this key (`useUndo`). */
  undoKey?: string
}

/** What came of a question: the answer, or what went wrong. */
export type Asked<Answer> =
  | { answer: Answer; problem: null }
  | {
      /** What is said of each field: its path in the form → the sentence. */
      fields: Record<string, string>
      problem: string
    }

type Refused = {
  errors?: {
    data?: { errors?: { message?: string; path?: string }[]; field?: unknown }
    message?: string
  }[]
}

/**
 * Asks the API as the person at the screen: the one way for components to fetch.
 * @returns the answer where `problem` is null, which else says what went wrong, in their language
 *   (`unknown` where nobody says)
 * @example const asked = await ask<AnswerOf<typeof searchEndpoint>>({ address, signal })
 */
export const ask = async <Answer>({
  address,
  body,
  method = body === undefined ? 'GET' : 'POST',
  signal,
  undoKey,
}: AskArgs): Promise<Asked<Answer>> => {
  const isForm = body instanceof FormData
  try {
    const response = await fetch(address, {
      body: body === undefined || isForm ? body : JSON.stringify(body),
      credentials: 'include',
      headers: {
        ...(body !== undefined && !isForm && { 'Content-Type': 'application/json' }),
        ...(undoKey && { 'Undo-Key': undoKey }),
      },
      method,
      signal,
    })
    // The caller names the endpoint that it asks, or the shape of Payload's answer.
    if (response.ok) return { answer: (await response.json()) as Answer, problem: null }
    const { errors: [error] = [] } = (await response.json()) as Refused
    // The sentence about the field says more than the one about the record.
    const problem = error?.data?.errors?.[0]?.message ?? error?.message ?? 'unknown'
    return { fields: fieldsOf(error), problem }
  } catch {
    return { fields: {}, problem: 'unknown' }
  }
}

/** Payload tells of several fields, an endpoint of the first that is wrong. */
const fieldsOf = (error: NonNullable<Refused['errors']>[number] | undefined) => {
  const { errors = [], field } = error?.data ?? {}
  const all = typeof field === 'string' ? [{ message: error?.message, path: field }] : errors
  return Object.fromEntries(
    all.flatMap(({ message, path }) => (message && path ? [[path, message]] : [])),
  )
}
