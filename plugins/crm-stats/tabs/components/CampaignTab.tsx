import type { DocumentViewServerProps, PayloadRequest } from 'payload'
import type { Campaign } from '#payload-types'
import { may } from '#platform/access'
import { adminPath } from '#platform/admin/adminPath'
import { TabFrame } from '#platform/admin/TabFrame'
import { textsIn } from '#platform/i18n/languages'
import { formatMoney } from '#platform/i18n/money'
import { formatFigure } from '../../components/AnalysisView/format'
import { rowsHref } from '../../components/AnalysisView/links'
import type { Analysis } from '../../operations/result'
import type { Question } from '../../question'
import { type CampaignPicture, campaignPicture } from '../campaign'
import { type CampaignLeads, leadsOfCampaign } from '../leads'
import { tabTexts } from '../translations'
import { AnalysisBlock } from './AnalysisBlock'
import { CostPerOutcome } from './CostPerOutcome'
import { type FigureProps, Figures } from './Figures'

/** What a campaign came to, and what it cost. */
export const CampaignTab = async ({ doc, initPageResult }: DocumentViewServerProps) => {
  const { req } = initPageResult
  const texts = textsIn(tabTexts, req.i18n.language)
  // The record of the page's own collection.
  const campaign = doc as unknown as Campaign
  const allowed = (await may({ collection: 'activities', operation: 'read', req })) !== false
  const [picture, leads] = await Promise.all([
    allowed ? campaignPicture(campaign.id, req) : null,
    leadsOfCampaign(campaign.id, req),
  ])
  const block = (title: string, analysis: Analysis) => (
    <AnalysisBlock
      // Plain values: they go to the browser, as an answer of the API does.
      analysis={JSON.parse(JSON.stringify(analysis))}
      open={texts.openAnalysis}
      question={questionOf(campaign.id, analysis)}
      title={title}
    />
  )
  return (
    <TabFrame initPageResult={initPageResult} tab="analysis">
      {picture ? (
        <Figures figures={figuresOf(campaign, picture, req)} label={texts.figures} />
      ) : (
        <p className="crm-empty">{texts.notAllowed}</p>
      )}
      {leads && <Figures figures={leadFiguresOf(leads, req)} label={texts.leads} />}
      {picture && picture.totals.count === 0 && <p className="crm-empty">{texts.emptyCampaign}</p>}
      {picture && picture.totals.count > 0 && (
        <div className="crm-picture">
          {block(texts.byMode, picture.byMode)}
          {block(texts.byOutcome, picture.byOutcome)}
          {block(texts.byAssignee, picture.byAssignee)}
          <CostPerOutcome
            analysis={picture.byOutcome}
            cost={campaign.cost}
            language={req.i18n.language}
          />
        </div>
      )}
    </TabFrame>
  )
}

const questionOf = (campaign: number, { groupBy, measures }: Analysis): Question => ({
  dateField: 'startsAt',
  filters: { campaign: [String(campaign)] },
  groupBy,
  measures,
})

const figuresOf = (
  campaign: Campaign,
  { reached, totals }: CampaignPicture,
  req: PayloadRequest,
): FigureProps[] => {
  const { language } = req.i18n
  const texts = textsIn(tabTexts, language)
  const list = adminPath(req.payload.config, '/collections/activities')
  const number = (value: null | number | undefined) =>
    formatFigure({ format: 'number', language, value })
  const amount = (value: null | number | undefined) => formatMoney(value, language)
  const per = (count: null | number | undefined) =>
    campaign.cost && count ? amount(campaign.cost / count) : '—'
  const companies = reached.totals.companies
  const done = rowsHref({ list, where: reached.where })
  return [
    {
      href: rowsHref({ list, where: totals.where }),
      label: texts.activities,
      value: number(totals.count),
    },
    { href: done, label: texts.done, value: number(reached.count) },
    {
      help: texts.companiesReachedHelp,
      href: done,
      label: texts.companiesReached,
      value: number(companies),
    },
    { label: texts.budget, value: amount(campaign.budget) },
    { label: texts.cost, value: amount(campaign.cost) },
    { label: texts.expectedRevenue, value: amount(campaign.expectedRevenue) },
    { label: texts.costPerActivity, value: per(reached.count) },
    { label: texts.costPerCompany, value: per(companies) },
  ]
}

const leadFiguresOf = (leads: CampaignLeads, req: PayloadRequest): FigureProps[] => {
  const { language } = req.i18n
  const texts = textsIn(tabTexts, language)
  const list = adminPath(req.payload.config, '/collections/leads')
  const href = (state?: 'lost' | 'open' | 'won') => rowsHref({ list, where: leads.where(state) })
  const number = (value: number) => formatFigure({ format: 'number', language, value })
  return [
    { href: href(), label: texts.leads, value: number(leads.total) },
    { href: href('open'), label: texts.leadsOpen, value: number(leads.open) },
    { href: href('won'), label: texts.leadsWon, value: number(leads.won) },
    { href: href('lost'), label: texts.leadsLost, value: number(leads.lost) },
    {
      help: texts.expectedAmountHelp,
      href: href('open'),
      label: texts.expectedAmount,
      value: formatMoney(leads.expected, language),
    },
  ]
}
