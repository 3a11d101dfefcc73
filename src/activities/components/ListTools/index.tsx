import type { BeforeListTableServerProps } from 'payload'
import { may } from '#platform/access'
import { requestOf } from '#platform/admin/request'
import { SavedViews } from '#platform/admin/SavedViews'
import { forgetOrder } from '#platform/admin/SavedViews/forgetOrder'
import { type SavedView, viewHref } from '#platform/admin/SavedViews/view'
import { countUpTo } from '#platform/database'
import { textsIn } from '#platform/i18n/languages'
import { type LinkedView, viewsOf } from '../../operations/viewsOf'
import { activityTexts } from '../../translations'
import type { ActivityViewKey } from '../../views'
import { idleCompanies } from './CompanyViews'

/** Views that are counted: a walk of an index over what is open for a few. */
const counted = new Set<ActivityViewKey>(['my-day', 'my-groups'])

/** Above the table of activities: the views that everyone has. */
export const ActivityListTools = async ({
  i18n,
  payload,
  searchParams,
}: BeforeListTableServerProps) => {
  const req = await requestOf(payload, i18n)
  const texts = textsIn(activityTexts, i18n.language)
  const { config } = payload
  const views = await viewsOf(req)
  const shown = async (view: LinkedView): Promise<SavedView> => ({
    ...view,
    ...texts.views[view.key],
    count: counted.has(view.key)
      ? await countUpTo({ collection: 'activities', most: 100, req, where: view.where })
      : undefined,
  })
  const [readsCompanies, mine] = await Promise.all([
    may({ collection: 'companies', operation: 'read', req }),
    Promise.all(views.map(shown)),
    forgetOrder({ collection: 'activities', req, searchParams }),
  ])
  const everything: SavedView = {
    ...texts.views.all,
    href: viewHref({ collection: 'activities', config, sort: '-startsAt', where: null }),
    key: 'all',
    where: null,
  }
  const elsewhere = readsCompanies === false ? [] : [idleCompanies({ config, texts })]
  return (
    <div className="crm-list-tools">
      <SavedViews label={texts.savedViews} views={[everything, ...mine, ...elsewhere]} />
    </div>
  )
}
