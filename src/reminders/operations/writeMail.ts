import type { PayloadRequest } from 'payload'
import type { Activity } from '#payload-types'
import { adminPath } from '#platform/admin/adminPath'
import type { Language } from '#platform/i18n'
import { formatDateTime, formatDay } from '#platform/i18n/dates'
import { type Mail, markup } from '#platform/mail'
import { settingsOf } from '#settings'
import { reminderTexts } from '../translations'

/** The mail that reminds of an activity, in the reader's language, with the way to it. */
export const writeMail = async ({
  activity,
  language,
  req,
}: {
  /** With the names that the reader may see. */
  activity: Activity
  language: Language
  req: PayloadRequest
}): Promise<Mail> => {
  const texts = reminderTexts[language]
  const { timeZone } = await settingsOf(req)
  const { company, contact, hasTime, id, startsAt } = activity
  const what = activity.description || texts.untitled
  const when = startsAt
    ? hasTime === false
      ? formatDay(startsAt, 'UTC')
      : formatDateTime(startsAt, timeZone)
    : ''
  const who = [
    company && typeof company === 'object' ? company.name : null,
    contact && typeof contact === 'object' ? contact.fullName : null,
  ].filter(Boolean)
  const { config } = req.payload
  // Without a public address (CRM_URL) there is nothing that a link could point to.
  const link = (path: `/${string}`) =>
    config.serverURL ? `${config.serverURL}${adminPath(config, path)}` : null
  const activityLink = link(`/collections/activities/${id}`)
  const accountLink = link('/account')
  const lines = [what, [when, ...who].filter(Boolean).join(' · ')]
  const why = texts.mailWhy
  return {
    html: [
      `<p><strong>${markup(what)}</strong><br>${markup(lines[1] ?? '')}</p>`,
      activityLink && `<p><a href="${markup(activityLink)}">${markup(texts.mailOpen)}</a></p>`,
      `<p style="color:#666;font-size:12px">${markup(why)}${
        accountLink ? ` <a href="${markup(accountLink)}">${markup(texts.mailAccount)}</a>` : ''
      }</p>`,
    ]
      .filter(Boolean)
      .join('\n'),
    subject: `${texts.mailSubject}: ${[what, ...who].join(' · ')}`
      .replace(/\s+/g, ' ')
      .slice(0, 200),
    text: [
      ...lines,
      '',
      ...(activityLink ? [`${texts.mailOpen}: ${activityLink}`, ''] : []),
      accountLink ? `${why} ${accountLink}` : why,
      '',
    ].join('\n'),
  }
}
