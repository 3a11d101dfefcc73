import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { may } from '#platform/access'
import { adminPath } from '#platform/admin/adminPath'
import { headActions } from '#platform/admin/headActions'
import { textsIn } from '#platform/i18n/languages'
import { statsTexts } from '../../translations'
import { AnalysisView } from '../AnalysisView'
import { loadSetup } from './loadSetup'

/** `/admin/analysis`: choose activities, see the picture, open the rows behind every figure. */
export const AnalysisPage = async ({
  initPageResult,
  params,
  searchParams,
}: AdminViewServerProps) => {
  const { locale, permissions, req, visibleEntities } = initPageResult
  // Views of the panel are public unless they ask.
  if (!req.user || req.user.blocked) redirect(adminPath(req.payload.config, '/login'))
  const texts = textsIn(statsTexts, req.i18n.language)
  const allowed = (await may({ collection: 'activities', operation: 'read', req })) !== false
  const companies = String(searchParams?.company ?? '').split(',')
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params}
      payload={req.payload}
      permissions={permissions}
      searchParams={searchParams}
      user={req.user}
      viewActions={headActions(req.payload.config)}
      visibleEntities={visibleEntities}
    >
      {allowed ? (
        <AnalysisView setup={await loadSetup(req, companies)} />
      ) : (
        <Gutter className="crm-tab">
          <h1>{texts.analysis}</h1>
          <p className="crm-empty">{texts.notAllowed}</p>
        </Gutter>
      )}
    </DefaultTemplate>
  )
}
