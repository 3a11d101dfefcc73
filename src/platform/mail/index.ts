import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import type { EmailAdapter } from 'payload'

type MailEnvironment = { MAIL_FROM?: string; SMTP_URL?: string }

const environment = (): MailEnvironment => ({
  MAIL_FROM: process.env.MAIL_FROM,
  SMTP_URL: process.env.SMTP_URL,
})

/** Can this server send mail? Without it nothing may promise a mail (“Forgot password?”). */
export const canSendMail = ({ SMTP_URL } = environment()): boolean => Boolean(SMTP_URL)

/**
 * How the CRM sends its own mails (password resets): through the SMTP server of `SMTP_URL`, such as
 * `smtp://user:password@mail.example.com:587` (`smtps:` for TLS from the start), as `MAIL_FROM`,
 * such as `CRM <crm@example.com>`. Without `SMTP_URL` a mail is not sent and the log says so.
 */
export const mailAdapter = (): EmailAdapter | Promise<EmailAdapter> => {
  const { MAIL_FROM, SMTP_URL } = environment()
  const { address, name } = senderFrom(MAIL_FROM)
  if (!SMTP_URL) return noMail({ address, name })
  const url = new URL(SMTP_URL)
  const isSecure = url.protocol === 'smtps:'
  return nodemailerAdapter({
    defaultFromAddress: address,
    defaultFromName: name,
    // The CRM starts whether or not the mail server is up.
    skipVerify: true,
    transportOptions: {
      auth: url.username
        ? { pass: decodeURIComponent(url.password), user: decodeURIComponent(url.username) }
        : undefined,
      host: url.hostname,
      port: Number(url.port) || (isSecure ? 465 : 587),
      secure: isSecure,
    },
  })
}

/** `CRM <crm@example.com>` or a bare address. */
const senderFrom = (text = ''): { address: string; name: string } => {
  const [, name, address] = /^(.*)<([^<>]+)>\s*$/.exec(text) ?? []
  return {
    address: (address ?? text).trim() || 'crm@localhost',
    name: name?.trim().replace(/^"|"$/g, '') || 'CRM',
  }
}

const noMail =
  ({ address, name }: { address: string; name: string }): EmailAdapter =>
  ({ payload }) => ({
    name: 'none',
    defaultFromAddress: address,
    defaultFromName: name,
    sendEmail: async ({ subject, to }) => {
      payload.logger.warn({ msg: `Not sent, SMTP_URL is not set: “${subject}” to ${to}` })
    },
  })

export { markup } from './markup'
export { nothingAccepted } from './nothingAccepted'
export { type Mail, sendOnce } from './sendOnce'
