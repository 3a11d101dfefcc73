const replied = Symbol('reply')

/** An answer with more to it than its body. */
export type Reply<Body> = { body: Body; headers?: HeadersInit; status?: number; [replied]: true }

/**
 * What `run` of an endpoint gives where the status is not 200, or a header depends on the answer.
 * @example return reply({ id }, { status: 202 })
 */
export const reply = <Body>(
  body: Body,
  init: { headers?: HeadersInit; status?: number },
): Reply<Body> => ({ ...init, body, [replied]: true })

const isReply = (answer: unknown): answer is Reply<unknown> =>
  typeof answer === 'object' && answer !== null && replied in answer

/** The response that an answer stands for; files and streams are one already. */
export const responseOf = (answer: unknown): Response => {
  if (answer instanceof Response) return answer
  if (!isReply(answer)) return Response.json(answer)
  const { body, headers, status } = answer
  return Response.json(body, { headers, status })
}
