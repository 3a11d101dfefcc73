import type { Payload } from 'payload'
import { defaultLanguage, type Language, languages } from '#platform/i18n'
import { languagePreference } from '../languagePreference'

/** The language in which a person reads the panel: the bell keeps it as their preference. */
export const languageOfUser = async (payload: Payload, user: number): Promise<Language> => {
  const { docs } = await payload.find({
    collection: 'payload-preferences',
    depth: 0,
    limit: 1,
    // A preference is its owner's alone, and the job acts for that person.
    overrideAccess: true,
    pagination: false,
    where: {
      key: { equals: languagePreference },
      'user.relationTo': { equals: 'users' },
      'user.value': { equals: user },
    },
  })
  const value = docs[0]?.value as unknown
  return languages.find((language) => language === value) ?? defaultLanguage
}
