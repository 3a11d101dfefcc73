import { languageOf } from '#platform/i18n'
import { textsIn } from '#platform/i18n/languages'
import { contributed, type RecordPieceProps, subjectsOf } from '#platform/parts'
import { settingsOf } from '#settings'
import { headline } from '../../headline'
import { nextActionOf } from '../../operations/nextActionOf'
import { activityTexts } from '../../translations'
import { AdvanceButton } from './AdvanceButton'
import { NextMoment } from './NextMoment'

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
  return (
    <>
      <span className="crm-heading__next">
        <span className="crm-nothing">{texts.nextAction}</span>
        <strong className="crm-heading__what">{description || headline(note) || '—'}</strong>
        <NextMoment
          hasTime={hasTime}
          late={texts.overdue}
          startsAt={startsAt}
          state={state}
          timeZone={timeZone}
        />
      </span>
      {mayChange && <AdvanceButton id={activity.id} />}
    </>
  )
}
