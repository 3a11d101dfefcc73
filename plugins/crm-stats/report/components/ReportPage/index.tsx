import { Gutter } from '@payloadcms/ui'
import { may } from '#platform/access'
import { type PageProps, pageView } from '#platform/admin/pageView'
import { languageOf } from '#platform/i18n'
import { textsIn } from '#platform/i18n/languages'
import { exportRight } from '#platform/rows'
import { dayIn, settingsOf } from '#settings'
import { companyRelationsOf } from '../../../companyRelations'
import { maskFiltersOf, monthOf, readMask, reportKindCodes, reportKinds } from '../../mask'
import { maskChoices } from '../../maskChoices'
import { salesActivity } from '../../salesActivity'
import { reportTexts } from '../../translations'
import { ReportView } from '../ReportView'

const Report = async ({ req, searchParams }: PageProps) => {
  const { timeZone } = await settingsOf(req)
  const language = languageOf(req)
  const get = (name: string) => [searchParams?.[name] ?? []].flat()[0]
  const asked = readMask(get, maskFiltersOf(companyRelationsOf(req.payload)))
  // An address without a mask is the mask as it is first seen: this month.
  const mask = get('kind') ? asked : { ...asked, ...monthOf(dayIn(new Date(), timeZone)) }
  const [{ analysis, where }, choices, right] = await Promise.all([
    salesActivity({ mask, req }),
    maskChoices(req),
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
      // A new mask in the address is a new form.
      key={JSON.stringify(mask)}
      mask={mask}
      mayExport={mayExport}
      where={where}
    />
  )
}

/** `/admin/sales-activity`: the sales activity analysis (seeds/003, D7). */
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
