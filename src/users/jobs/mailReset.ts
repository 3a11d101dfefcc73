import { createLocalReq, getLocalI18n } from 'payload'
import type { Language } from '#platform/i18n'
import { defineJob } from '#platform/jobs'

/** Mails somebody who has an account the way to a new password; for other addresses it does nothing. */
export const mailReset = defineJob<{ email: string; language: Language }>({
  name: 'mail-password-reset',
  handler: async ({ data: { email, language }, payload }) => {
    const i18n = await getLocalI18n({ config: payload.config, language })
    const req = await createLocalReq({ req: { i18n } }, payload)
    await payload.forgotPassword({ collection: 'users', data: { email }, req })
  },
  options: { retryDelay: 20, retryLimit: 3 },
})
