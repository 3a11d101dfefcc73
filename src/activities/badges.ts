import type { PayloadRequest } from 'payload'
import { upTo99 } from '#platform/admin/upTo'
import { countUpTo } from '#platform/database'
import type { Badge } from '#platform/parts'
import { activityViewFor } from './operations/viewsOf'
import type { ActivityViewKey } from './views'

/** One more than a badge shows. */
const most = 100

const countOf = async (key: ActivityViewKey, req: PayloadRequest): Promise<number> => {
  const view = await activityViewFor(key, req)
  return view ? countUpTo({ collection: 'activities', most, req, where: view.where }) : 0
}

/** What one has to do by tonight. */
const due: Badge = {
  count: (req) => countOf('my-day', req),
  label: (count) => ({
    en: `${upTo99(count)} to do by tonight`,
    it: `${upTo99(count)} da fare entro stasera`,
  }),
  tone: 'due',
}

/** What nobody of one's groups has claimed. */
const waiting: Badge = {
  count: (req) => countOf('my-groups', req),
  label: (count) => ({
    en: `${upTo99(count)} waiting in my groups`,
    it: `${upTo99(count)} in attesa nei miei gruppi`,
  }),
}

export const activityBadges: readonly Badge[] = [due, waiting]
