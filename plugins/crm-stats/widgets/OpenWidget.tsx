import { Link } from '@payloadcms/ui'
import type { Where, WidgetServerProps } from 'payload'
import { may } from '#platform/access'
import { adminPath } from '#platform/admin/adminPath'
import { textsIn } from '#platform/i18n/languages'
import { formatFigure } from '../components/AnalysisView/format'
import { rowsHref } from '../components/AnalysisView/links'
import { overdueAt } from '../overdue'
import { ask, questionOf } from './ask'
import { Frame } from './Frame'
import { widgetTexts } from './translations'

/** How much is open for oneself, and how much of it is late. */
export const OpenWidget = async ({ req }: WidgetServerProps) => {
  const { i18n, payload, user } = req
  if (user?.collection !== 'users') return null
  const texts = textsIn(widgetTexts, i18n.language)
  const isOpen: Where = { state: { in: ['planned', 'in-progress'] } }
  const question = questionOf({
    filters: { assignee: [String(user.id)] },
    groupBy: ['mode'],
    measures: ['planned', 'overdue'],
    where: isOpen,
  })
  const answer = await ask({ ...question, groupBy: [] }, req)
  if (!answer) return null
  const { overdue = 0, planned = 0 } = answer.totals
  // Who plans nothing needs no word about it.
  const mayPlan = (await may({ collection: 'activities', operation: 'create', req })) !== false
  if (!planned && !mayPlan) return null
  const mine: Where[] = [{ assignee: { equals: user.id } }, isOpen]
  const list = adminPath(payload.config, '/collections/activities')
  const hrefOf = (...more: Where[]) => rowsHref({ list, where: { and: [...mine, ...more] } })
  const figure = (value: null | number) =>
    formatFigure({ format: 'number', language: i18n.language, value })
  return (
    <Frame question={question} req={req} title={texts.openAndOverdue}>
      {planned ? (
        <ul className="crm-widget__figures">
          <li>
            <Link href={hrefOf()} prefetch={false}>
              <strong>{figure(planned)}</strong> {texts.open}
            </Link>
          </li>
          <li className={overdue ? 'crm-widget__late' : undefined}>
            <Link href={hrefOf(overdueAt(new Date()))} prefetch={false}>
              <strong>{figure(overdue)}</strong> {texts.overdue}
            </Link>
          </li>
        </ul>
      ) : (
        <div className="crm-empty">{texts.noOpen}</div>
      )}
    </Frame>
  )
}
