import type { PayloadRequest, ServerProps } from 'payload'
import { requestOf } from '#platform/admin/request'
import { ownPreferences } from '#platform/shortcuts/ownPreferences'
import { languagePreference } from '../../languagePreference'
import { BellButton } from './BellButton'

/** The bell of every page: what is due for whoever is logged in, and what to do about it. */
export const Bell = async ({ i18n, payload, user, ...props }: ServerProps) => {
  if (user?.collection !== 'users') return null
  const req = (props as { req?: PayloadRequest }).req ?? (await requestOf(payload, i18n))
  const kept = (await ownPreferences(req, [languagePreference])).get(languagePreference)
  return <BellButton keptLanguage={kept} user={user.id} />
}
