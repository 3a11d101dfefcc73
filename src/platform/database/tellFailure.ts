import type { AfterErrorHook, APIError, PayloadRequest } from 'payload'

/**
 * PostgreSQL's code of what went wrong, through drizzle's error and GraphQL's around it; empty for
 * anything else.
 * @see https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
export const databaseCode = (error: unknown): string => {
  const { cause, code, originalError } = (error ?? {}) as Record<string, unknown>
  if (originalError) return databaseCode(originalError)
  return cause ? databaseCode(cause) : String(code ?? '')
}

type Instead = {
  failure: APIError
  /** What GraphQL would answer; undefined over REST. */
  graphqlResult: Parameters<AfterErrorHook>[0]['graphqlResult']
}

/** The answer of a failure in place of another one, over REST and GraphQL alike. */
export const answerInstead = ({ failure, graphqlResult }: Instead) => {
  const { data, message, name, status } = failure
  return {
    ...(graphqlResult && {
      graphqlResult: {
        ...graphqlResult,
        extensions: { data: { ...data }, name, statusCode: status },
        message,
      },
    }),
    response: { errors: [{ data: { ...data }, message, name }] },
    status,
  }
}

/** Answers with a failure of ours in place of what the database said. */
export const tellInstead =
  (failureOf: (args: { error: unknown; req: PayloadRequest }) => APIError | null): AfterErrorHook =>
  ({ error, graphqlResult, req }) => {
    const failure = failureOf({ error, req })
    return failure ? answerInstead({ failure, graphqlResult }) : undefined
  }
