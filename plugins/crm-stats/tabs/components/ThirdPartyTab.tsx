import type { DocumentViewServerProps, PayloadRequest, Where } from 'payload'
import type { Activity } from '#payload-types'
import { may } from '#platform/access'
import { adminPath } from '#platform/admin/adminPath'
import { TabFrame } from '#platform/admin/TabFrame'
import { formatDay } from '#platform/i18n/dates'
import { textsIn } from '#platform/i18n/languages'
import { settingsOf } from '#settings'
import { formatFigure } from '../../components/AnalysisView/format'
import { rowsHref } from '../../components/AnalysisView/links'
import { type MeasureCode, measures } from '../../measures'
import { overdueAt } from '../../overdue'
import { type ThirdPartyPicture, thirdPartyPicture } from '../thirdParty'
import { tabTexts } from '../translations'
import { AnalysisBlock } from './AnalysisBlock'
import { type FigureProps, Figures } from './Figures'

/** The picture of a company or a person: what was done, when, by whom, how it ended. */
export const ThirdPartyTab = async ({ doc, initPageResult }: DocumentViewServerProps) => {
  const { collectionConfig, req } = initPageResult
  const texts = textsIn(tabTexts, req.i18n.language)
  const collection = collectionConfig?.slug === 'contacts' ? 'contacts' : 'companies'
  const allowed = (await may({ collection: 'activities', operation: 'read', req })) !== false
  const picture = allowed ? await thirdPartyPicture({ collection, id: Number(doc.id), req }) : null
  return (
    <TabFrame initPageResult={initPageResult} tab="analysis">
      {!picture || picture.totals.count === 0 ? (
        <p className="crm-empty">{picture ? texts.empty : texts.notAllowed}</p>
      ) : (
        <>
          <Figures figures={await figuresOf(picture, req)} label={texts.figures} />
          <div className="crm-picture">
            {picture.blocks.map(({ analysis, code, question }) => (
              <AnalysisBlock
                // Plain values: they go to the browser, as an answer of the API does.
                analysis={JSON.parse(JSON.stringify(analysis))}
                key={code}
                open={texts.openAnalysis}
                question={question}
                title={texts[code]}
                withChart={code === 'byMonth'}
              />
            ))}
          </div>
        </>
      )}
    </TabFrame>
  )
}

const figuresOf = async (
  { contacts, totals }: ThirdPartyPicture,
  req: PayloadRequest,
): Promise<FigureProps[]> => {
  const { config } = req.payload
  const { language } = req.i18n
  const texts = textsIn(tabTexts, language)
  const { timeZone } = await settingsOf(req)
  const list = adminPath(config, '/collections/activities')
  const say = (code: MeasureCode) =>
    formatFigure({ format: measures[code].format, language, value: totals.totals[code] })
  const open: Where = { state: { in: ['planned', 'in-progress'] } }
  const hrefOf = (more?: Where) =>
    rowsHref({ list, where: more ? { and: [totals.where, more] } : totals.where })
  const contact = (label: string, activity: Activity | null): FigureProps => ({
    href: activity ? adminPath(config, `/collections/activities/${activity.id}`) : undefined,
    label,
    value: activity?.startsAt
      ? formatDay(activity.startsAt, activity.hasTime === false ? 'UTC' : timeZone)
      : '—',
  })
  return [
    { href: hrefOf(), label: texts.activities, value: say('count') },
    { href: hrefOf({ state: { equals: 'done' } }), label: texts.done, value: say('done') },
    { href: hrefOf(open), label: texts.open, value: say('planned') },
    {
      href: hrefOf({ and: [open, overdueAt(new Date())] }),
      label: texts.overdue,
      value: say('overdue'),
    },
    { label: texts.duration, value: say('duration') },
    contact(texts.firstContact, contacts.first),
    contact(texts.lastContact, contacts.last),
    {
      help: texts.averageDaysHelp,
      href: contacts.averageDays === null ? undefined : rowsHref({ list, where: contacts.where }),
      label: texts.averageDays,
      value: formatFigure({ format: 'days', language, value: contacts.averageDays }),
    },
  ]
}
