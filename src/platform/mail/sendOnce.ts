import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { postgresOf } from '../database'
import { nothingAccepted } from './nothingAccepted'

/** What a mail says; all of it is ready to be sent. */
export type Mail = { html: string; subject: string; text: string }

type SendOnceArgs = {
  /** What the mail is known by for good. */
  key: string
  payload: Payload
  to: string
  write: () => Mail | Promise<Mail>
}

/**
 * Sends a mail of the CRM itself. Before it does, it writes down for good that it does: whoever finds
 * that written (after a crash, a time-out) does not send it again, because nobody knows whether it
 * arrived.
 * @throws only what the mail server certainly refused: that may be tried again
 */
export const sendOnce = async ({ key, payload, to, write }: SendOnceArgs): Promise<void> => {
  const sending = `${key}:sending`
  if (!(await begin(payload, sending))) return
  try {
    await payload.sendEmail({
      headers: { 'Auto-Submitted': 'auto-generated' },
      messageId: messageIDOf(payload, key),
      to,
      ...(await write()),
    })
  } catch (error) {
    if (nothingAccepted(error)) {
      await takeBack(payload, sending)
      throw error
    }
    payload.logger.error({ err: error, msg: `Mail ${key}: not known if it arrived` })
  }
}

/** @returns false when it was begun before */
const begin = async (payload: Payload, sending: string): Promise<boolean> => {
  const { rows } = await postgresOf(payload).drizzle.execute(sql`
    INSERT INTO crm_once (key) VALUES (${sending}) ON CONFLICT DO NOTHING RETURNING key`)
  return rows.length === 1
}

const takeBack = (payload: Payload, sending: string) =>
  postgresOf(payload).drizzle.execute(sql`DELETE FROM crm_once WHERE key = ${sending}`)

/** The same for the same mail, so that a mail server may tell doubles. */
const messageIDOf = (payload: Payload, key: string): string => {
  const domain = payload.email.defaultFromAddress.split('@')[1] ?? 'localhost'
  return `<${key.replaceAll(':', '.')}@${domain}>`
}
