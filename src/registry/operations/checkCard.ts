import type { FlattenedField, PayloadRequest } from 'payload'
import type { Label } from '#platform/i18n'
import { fullNameOf } from '../hooks/fillFullName'
import { stampConsent } from '../rules/consent'
import { privacyProblem } from '../rules/privacy'
import { normaliseCard, type Problem } from './normalise'

/** A company or a contact in the shape of the API, relationships as ids. */
export type Card = Record<string, unknown>
export type CardCollection = 'companies' | 'contacts'

const needed: Record<CardCollection, Problem> = {
  companies: {
    message: { en: 'Write the company name.', it: 'Scrivi la ragione sociale.' },
    path: 'name',
  },
  contacts: {
    message: { en: 'Write at least the last name.', it: 'Scrivi almeno il cognome.' },
    path: 'lastName',
  },
}

const tooLong = (limit: number): Label => ({
  en: `Too long: at most ${limit} characters.`,
  it: `Troppo lungo: al massimo ${limit} caratteri.`,
})

/**
 * Everything that the hooks of a card ask of one card without asking the database: blank text is no
 * text, stored forms, required names, lengths, privacy, consents. The set-wise path
 * (`writeCards.ts`) and imports stand on it.
 * @param before the stored card when it is changed
 * @returns what is to be written, and what is wrong with it
 */
export const checkCard = ({
  before,
  collection,
  data,
  fields,
  user,
}: {
  before?: Card
  collection: CardCollection
  data: Card
  fields: FlattenedField[]
  user: PayloadRequest['user']
}): { data: Card; problems: Problem[] } => {
  const problems: Problem[] = []
  const clean: Card = {}
  for (const [path, value] of Object.entries(data)) {
    clean[path] = typeof value === 'string' ? value.trim() || null : value
  }
  const normalised = normaliseCard(clean, before ?? {})
  const card: Card = normalised.data
  problems.push(...normalised.problems)
  const whole = { ...before, ...card }
  if (collection === 'contacts') card.fullName = fullNameOf(whole) || null
  if (!(collection === 'contacts' ? card.fullName : whole.name)) problems.push(needed[collection])
  for (const field of fields) {
    if ((field.type !== 'text' && field.type !== 'textarea') || !field.maxLength) continue
    const value = card[field.name]
    if (typeof value === 'string' && value.length > field.maxLength) {
      problems.push({ message: tooLong(field.maxLength), path: field.name })
    }
  }
  for (const name of ['emailConsent', 'smsConsent']) {
    const consent = card[name]
    if (consent && typeof consent === 'object') {
      card[name] = stampConsent(consent, before?.[name] as undefined | null | typeof consent)
    }
  }
  const privacy = privacyProblem({ before, data: card, user })
  if (privacy) problems.push(privacy)
  return { data: card, problems }
}
