import type { PayloadRequest } from 'payload'
import { defaultLanguage, type Language, languages } from '#platform/i18n'
import { settingsOf } from '#settings'
import { languagePreference } from '../languagePreference'

/**
 * The language in which a person reads the panel: the bell keeps it as their preference. Who was never
 * there gets the company's.
 */
export const languageOfUser = async (req: PayloadRequest, user: number): Promise<Language> => {
  const { docs } = await req.payload.find({
    collection: 'payload-preferences',
    depth: 0,
    limit: 1,
    // A preference is its owner's alone, and the job acts for that person.
    overrideAccess: true,
    pagination: false,
    req,
    where: {
      key: { equals: languagePreference },
      'user.relationTo': { equals: 'users' },
      'user.value': { equals: user },
    },
  })
  const value = docs[0]?.value as unknown
  const known = languages.find((language) => language === value)
  return known ?? (await settingsOf(req)).language ?? defaultLanguage
}
