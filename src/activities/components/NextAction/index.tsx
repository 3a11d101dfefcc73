import { languageOf } from '#platform/i18n'
import { textsIn } from '#platform/i18n/languages'
import { contributed, type RecordPieceProps, subjectsOf } from '#platform/parts'
import { settingsOf } from '#settings'
import { headline } from '../../headline'
import { formatMoment, isOverdue } from '../../moment'
import { nextActionOf } from '../../operations/nextActionOf'
import { activityTexts } from '../../translations'
import { AdvanceButton } from './AdvanceButton'

/** What is to be done next about a record, and the way to advance it. */
export const NextAction = async ({ collection, doc, req }: RecordPieceProps) => {
  const subject = subjectsOf(contributed(req.payload.config), 'activities').find(
    (one) => one.collection === collection,
  )
  if (!subject) return null
  const [{ timeZone }, next] = await Promise.all([
    settingsOf(req),
    nextActionOf({ field: subject.field, id: doc.id, req }),
  ])
  const texts = textsIn(activityTexts, languageOf(req))
  if (!next) return <span className="crm-nothing">{texts.noNextAction}</span>
  const { activity, mayChange } = next
  const { description, hasTime, note, startsAt, state } = activity
  const isLate = isOverdue({ hasTime, now: new Date(), startsAt, state, timeZone })
  return (
    <>
      <span className="crm-heading__next">
        <span className="crm-nothing">{texts.nextAction}</span>
        <strong className="crm-heading__what">{description || headline(note) || '—'}</strong>
        <span>{formatMoment({ hasTime, timeZone, value: startsAt })}</span>
        {isLate && <span className="crm-problem">{texts.overdue}</span>}
      </span>
      {mayChange && <AdvanceButton id={activity.id} />}
    </>
  )
}
