import type { PayloadRequest } from 'payload'
import { actorOf } from '#platform/access'
import { textsIn } from '#platform/i18n/languages'
import { widgetTexts } from './translations'

/** Whose figures these are, for who looks: the company's, their groups' or their own; then when. */
export const ofWhom = async (req: PayloadRequest, when: string): Promise<string> => {
  const { scopes } = textsIn(widgetTexts, req.i18n.language)
  const actor = await actorOf(req)
  const level = actor?.admin ? 'all' : (actor?.permissions.activities?.read ?? 'none')
  return level === 'none' ? when : `${scopes[level]} · ${when}`
}
