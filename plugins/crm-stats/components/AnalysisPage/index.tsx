import { Gutter } from '@payloadcms/ui'
import { may } from '#platform/access'
import { pageView } from '#platform/admin/pageView'
import { textsIn } from '#platform/i18n/languages'
import { statsTexts } from '../../translations'
import { AnalysisView } from '../AnalysisView'
import { loadSetup } from './loadSetup'

/** `/admin/analysis`: choose activities, see the picture, open the rows behind every figure. */
export const AnalysisPage = pageView(async ({ req, searchParams }) => {
  const texts = textsIn(statsTexts, req.i18n.language)
  if ((await may({ collection: 'activities', operation: 'read', req })) === false) {
    return (
      <Gutter className="crm-tab">
        <h1>{texts.analysis}</h1>
        <p className="crm-empty">{texts.notAllowed}</p>
      </Gutter>
    )
  }
  const companies = String(searchParams.company ?? '').split(',')
  return <AnalysisView setup={await loadSetup(req, companies)} />
})
