type SendArgs = { address: string; body?: unknown; method: 'DELETE' | 'PATCH' | 'POST' }

/**
 * Asks the REST API as the person at the screen.
 * @returns what went wrong, in their language (`unknown` where nobody says), or null
 */
export const sendJSON = async ({ address, body, method }: SendArgs): Promise<null | string> => {
  try {
    const response = await fetch(address, {
      body: body === undefined ? undefined : body instanceof FormData ? body : JSON.stringify(body),
      credentials: 'include',
      headers: body instanceof FormData ? {} : { 'Content-Type': 'application/json' },
      method,
    })
    if (response.ok) return null
    const answer = (await response.json()) as {
      errors?: { data?: { errors?: { message?: string }[] }; message?: string }[]
    }
    const [error] = answer.errors ?? []
    // The sentence about the field says more than the one about the record.
    return error?.data?.errors?.[0]?.message ?? error?.message ?? 'unknown'
  } catch {
    return 'unknown'
  }
}
