import { Gutter } from '@payloadcms/ui'
import { may } from '#platform/access'
import { type PageProps, pageView } from '#platform/admin/pageView'
import { languageOf } from '#platform/i18n'
import { textsIn } from '#platform/i18n/languages'
import { exportRight } from '#platform/rows'
import { dayIn, settingsOf } from '#settings'
import { companyRelationsOf } from '../../..'
import { formChoices } from '../../formChoices'
import { monthOf, readRequest, reportKindCodes, reportKinds, requestFiltersOf } from '../../request'
import { salesActivity } from '../../salesActivity'
import { reportTexts } from '../../translations'
import { ReportView } from '../ReportView'

const Report = async ({ req, searchParams }: PageProps) => {
  const { timeZone } = await settingsOf(req)
  const language = languageOf(req)
  const get = (name: string) => [searchParams?.[name] ?? []].flat()[0]
  const asked = readRequest(get, requestFiltersOf(companyRelationsOf(req.payload)))
  // An address without a request is the request as it is first seen: this month.
  const request = get('kind') ? asked : { ...asked, ...monthOf(dayIn(new Date(), timeZone)) }
  const [{ analysis, where }, choices, right] = await Promise.all([
    salesActivity({ request, req }),
    formChoices(req),
    exportRight('activities', req),
  ])
  const mayExport = right !== false
  return (
    <ReportView
      // Plain values: they go to the browser, as an answer of the API does.
      analysis={JSON.parse(JSON.stringify(analysis))}
      choices={choices}
      kinds={reportKindCodes.map((code) => ({
        label: reportKinds[code].label[language],
        value: code,
      }))}
      // A new request in the address is a new form.
      key={JSON.stringify(request)}
      request={request}
      mayExport={mayExport}
      where={where}
    />
  )
}

/** `/admin/sales-activity`: the sales activity analysis (D7). */
export const ReportPage = pageView(async ({ req, searchParams }) => {
  const texts = textsIn(reportTexts, req.i18n.language)
  if ((await may({ collection: 'activities', operation: 'read', req })) === false) {
    return (
      <Gutter className="crm-tab">
        <h1>{texts.title}</h1>
        <p className="crm-empty">{texts.notAllowed}</p>
      </Gutter>
    )
  }
  return <Report req={req} searchParams={searchParams} />
})
