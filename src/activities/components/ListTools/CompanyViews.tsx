import type { BeforeListTableServerProps } from 'payload'
import { actorOf, may } from '#platform/access'
import { requestOf } from '#platform/admin/request'
import { SavedViews } from '#platform/admin/SavedViews'
import { forgetOrder } from '#platform/admin/SavedViews/forgetOrder'
import { type SavedView, viewHref } from '#platform/admin/SavedViews/view'
import { textsIn } from '#platform/i18n/languages'
import { activityTexts } from '../../translations'
import { type CompanyViewKey, companyViews } from '../../views'

type ViewArgs = {
  config: { routes: { admin: string } }
  texts: (typeof activityTexts)['en']
}

const viewOf = ({
  config,
  key,
  texts,
  where,
}: ViewArgs & { key: CompanyViewKey; where: SavedView['where'] }): SavedView => ({
  ...texts.views[key],
  href: viewHref({ collection: 'companies', config, key, sort: 'name', where }),
  key,
  where,
})

/** The companies without a next action, from the list of activities. */
export const idleCompanies = ({ config, texts }: ViewArgs): SavedView =>
  viewOf({ config, key: 'idle', texts, where: companyViews[0]?.where ?? null })

/** Above the table of companies: what nobody plans to do anything about. */
export const CompanyViews = async ({ i18n, payload, searchParams }: BeforeListTableServerProps) => {
  const req = await requestOf(payload, i18n)
  await forgetOrder({ collection: 'companies', req, searchParams })
  const actor = await actorOf(req)
  // Who sees no activities cannot tell whether nothing is planned.
  const sees = (await may({ collection: 'activities', operation: 'read', req })) !== false
  if (!actor || actor.userID === null || !sees) return null
  const texts = textsIn(activityTexts, i18n.language)
  const { config } = payload
  const everything: SavedView = {
    ...texts.views.allCompanies,
    href: viewHref({ collection: 'companies', config, sort: 'name', where: null }),
    key: 'all',
    where: null,
  }
  return (
    <div className="crm-list-tools">
      <SavedViews
        label={texts.savedViews}
        views={[everything, ...companyViews.map((view) => viewOf({ ...view, config, texts }))]}
      />
    </div>
  )
}
