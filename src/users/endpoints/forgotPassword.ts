import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { endpoint } from '#platform/http'
import { addressHeader } from '#platform/http/clientAddress.mjs'
import { languageOf } from '#platform/i18n'
import { enqueue } from '#platform/jobs'
import type { Mutations } from '#platform/parts'
import { countTry } from '#platform/tries'
import { mailReset } from '../jobs/mailReset'

/** Requests of one address; what comes after them gets its answer, and no mail. */
const limit = { minutes: 10, most: 50 }

/**
 * Asks for a mail with which a new password is set. In place of Payload's own, which works and answers
 * longer where there is such an account: here the answer is the same, and the work is a job's.
 */
const ask = async ({ email, req }: { email: string; req: PayloadRequest }): Promise<void> => {
  const key = `forgot:address:${req.headers.get(addressHeader) ?? ''}`
  if ((await countTry(req.payload, [{ ...limit, key }])).size > 0) return
  const account = email.toLowerCase().trim()
  await enqueue({
    data: { email: account, language: languageOf(req) },
    job: mailReset,
    key: account,
    req,
  })
}

/** `POST /api/users/forgot-password` with `{ "email" }`. */
export const forgotPassword = endpoint({
  method: 'post',
  path: '/forgot-password',
  input: { body: z.object({ email: z.string().trim().min(1).max(254) }) },
  public: 'an e-mail address, to which the mail goes',
  run: async ({ body: { email }, req }) => {
    await ask({ email, req })
    return { message: req.t('general:success') }
  },
})

/** The mutation `forgotPasswordUser(email)`. */
export const forgotPasswordMutation: Mutations = (graphQL) => ({
  forgotPasswordUser: {
    type: new graphQL.GraphQLNonNull(graphQL.GraphQLBoolean),
    args: { email: { type: new graphQL.GraphQLNonNull(graphQL.GraphQLString) } },
    resolve: async (_: unknown, { email }: { email: string }, { req }: { req: PayloadRequest }) => {
      await ask({ email, req })
      return true
    },
  },
})
