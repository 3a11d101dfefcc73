type SendArgs = { address: string; body?: unknown; method: 'DELETE' | 'GET' | 'PATCH' | 'POST' }

/**
 * Asks the REST API as the person at the screen.
 * @returns what went wrong, in their language (`unknown` where nobody says), or null
 */
export const sendJSON = async (args: SendArgs): Promise<null | string> =>
  (await askJSON(args)).problem

/**
 * The same, with what the server answered.
 * @returns the answer where `problem` is null
 */
export const askJSON = async <Answer>({
  address,
  body,
  method,
}: SendArgs): Promise<{ answer: Answer; problem: null } | { problem: string }> => {
  try {
    const response = await fetch(address, {
      body: body === undefined ? undefined : body instanceof FormData ? body : JSON.stringify(body),
      credentials: 'include',
      headers: body instanceof FormData ? {} : { 'Content-Type': 'application/json' },
      method,
    })
    // The caller names the shape of the endpoint that it asks.
    if (response.ok) return { answer: (await response.json()) as Answer, problem: null }
    const answer = (await response.json()) as {
      errors?: { data?: { errors?: { message?: string }[] }; message?: string }[]
    }
    const [error] = answer.errors ?? []
    // The sentence about the field says more than the one about the record.
    return { problem: error?.data?.errors?.[0]?.message ?? error?.message ?? 'unknown' }
  } catch {
    return { problem: 'unknown' }
  }
}
