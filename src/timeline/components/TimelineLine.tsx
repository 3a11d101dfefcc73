'use client'

import { Fragment, type ReactNode } from 'react'
import {
  formatDuration,
  formatMoment,
  headline,
  isClosed,
  isOverdue,
  StatusChip,
  StepMenu,
  useStepTexts,
} from '#activities/client'
import type { Activity, Attachment } from '#payload-types'
import { Chip } from '#platform/admin/Chip'
import { Clamped } from '#platform/admin/Clamped'
import { Icon } from '#platform/admin/icons'
import { RelatedName } from '#platform/admin/RelatedName'
import { related } from '#platform/admin/related'
import { idOf } from '#platform/fields/idOf'
import { formatDateTime, formatDay } from '#platform/i18n/dates'
import {
  closedEarly,
  closedWith,
  dayInWords,
  plannedAndCreated,
  responsibleAndCreator,
} from '../display'
import { Picture } from './Picture'
import { useTimelineContext } from './TimelineContext'
import './line.css'
import './offers.css'

type TimelineLineProps = {
  activity: Activity
  because: string
  can: { update: boolean }
  /** What was closed in the step that wrote this one down: it opens below. */
  closed?: ReactNode
  files: Attachment[]
}

/** One activity in the stream: what it is, where it stands, when, who, and what can be done. */
export const TimelineLine = ({ activity, because, can, closed, files }: TimelineLineProps) => {
  const { actions, setup, texts } = useTimelineContext()
  const steps = useStepTexts()
  const { description, duration, hasTime, note, startsAt, state } = activity
  const mode = related(activity.mode)
  const status = related(activity.status)
  const subject = related(activity.subject)
  // A task with a day to be done by is late after that day.
  const until = hasTime === false && activity.endsAt ? activity.endsAt : startsAt
  const overdue = isOverdue({ hasTime, now: new Date(), startsAt: until, state })
  const title = description || subject?.label || headline(note) || '—'
  const subjectLabel = subject?.label !== title ? subject?.label : null
  return (
    <li
      className={`crm-line crm-line--${overdue ? 'overdue' : (state ?? 'planned')}`}
      data-activity={activity.id}
      tabIndex={-1}
    >
      <span className="crm-line__dot" title={mode?.label ?? undefined}>
        <Icon name={mode?.icon ?? 'other'} />
      </span>
      <div className="crm-line__body">
        <div className="crm-line__head">
          <StatusChip
            colour={status?.colour}
            icon={status?.icon}
            overdue={overdue ? texts.overdue : null}
            title={status?.label ?? undefined}
          />
          <strong className="crm-line__title">
            <Clamped lines={2}>{title}</Clamped>
          </strong>
          <span className="crm-line__actions">
            {!isClosed(state) && can.update && (
              <button
                className="crm-act crm-act--main"
                onClick={() => actions.advance(activity)}
                type="button"
              >
                {steps.advance}
              </button>
            )}
            <button className="crm-act" onClick={() => actions.detail(activity.id)} type="button">
              {texts.detail}
            </button>
            {setup.can.add && (
              <button className="crm-act" onClick={() => actions.copy(activity)} type="button">
                {steps.copy}
              </button>
            )}
            <StepMenu
              activity={activity}
              can={{ add: setup.can.add, update: can.update }}
              groups={setup.groups}
              me={setup.me}
              onStep={(name) => void actions.step({ activity, name })}
            />
          </span>
        </div>
        <div className="crm-line__facts">
          <When activity={activity} overdue={overdue} />
          <Who activity={activity} />
          {mode && <span>{mode.label}</span>}
          {subjectLabel && <span>{subjectLabel}</span>}
          <Outcome activity={activity} />
          {duration ? <span title={steps.duration}>{formatDuration(duration)}</span> : null}
          {activity.onAgenda && !isClosed(state) && <span>{texts.onAgenda}</span>}
          {(activity.tags ?? []).map((tag) =>
            typeof tag === 'object' ? (
              <Chip colour={tag.colour} key={tag.id}>
                {tag.label}
              </Chip>
            ) : null,
          )}
          <Participants activity={activity} />
          <Why activity={activity} because={because} />
        </div>
        {note && note !== title && (
          <p className="crm-line__note">
            <Clamped lines={4}>{note}</Clamped>
          </p>
        )}
        {closed}
        <Files files={files} />
        <Offers activity={activity} canUpdate={can.update} />
      </div>
    </li>
  )
}

/** How it ended; of a history entry without an outcome of its own, how what it closed did. */
const Outcome = ({ activity }: { activity: Activity }) => {
  const { setup } = useTimelineContext()
  if (!isClosed(activity.state)) return null
  const own = related(activity.outcome)
  const before = closedWith(activity) === null ? null : related(activity.previous)
  const outcome =
    own ?? setup.choices.outcomes.find(({ id }) => id === idOf(before?.outcome ?? null))
  return outcome ? <Chip colour={outcome.colour}>{outcome.label}</Chip> : null
}

const When = ({ activity, overdue }: { activity: Activity; overdue: boolean }) => {
  const { language, texts, timeZone } = useTimelineContext()
  const { created, planned } = plannedAndCreated({ ...activity, timeZone })
  const early = closedEarly({ ...activity, timeZone })
  const { hasTime, startsAt } = activity
  if (early && startsAt) {
    return (
      <span className="crm-line__when">
        <time dateTime={early}>{formatDateTime(early, timeZone)}</time>
        <span> · {texts.plannedFor(dayInWords({ hasTime, startsAt, timeZone }, language))}</span>
      </span>
    )
  }
  return (
    <span className="crm-line__when">
      <time dateTime={startsAt ?? undefined}>{planned || texts.noDate}</time>
      {activity.hasTime === false && activity.endsAt && activity.endsAt !== activity.startsAt && (
        <span>
          {' '}
          {texts.dueBy} {formatDay(activity.endsAt, 'UTC')}
        </span>
      )}
      {created && <span className="crm-nothing"> ({texts.writtenDown(created)})</span>}
      {overdue && <span className="crm-problem"> {texts.overdue}</span>}
    </span>
  )
}

const Who = ({ activity }: { activity: Activity }) => {
  const { texts } = useTimelineContext()
  const steps = useStepTexts()
  const person = (value: Activity['assignee']) => {
    const user = related(value)
    return user && { id: user.id, name: user.name ?? '' }
  }
  const group = related(activity.assigneeGroup)
  const { creator, responsible } = responsibleAndCreator({
    creator: person(activity.createdBy),
    responsible: person(activity.assignee),
  })
  return (
    <span className="crm-line__who">
      <span title={texts.responsible}>
        {responsible ?? (group ? texts.group(group.name) : steps.nobody)}
      </span>
      {creator && (
        <span className="crm-nothing" title={texts.creator}>
          {' '}
          ({creator})
        </span>
      )}
    </span>
  )
}

/** Who else takes part, of ours and of theirs (B20). */
const Participants = ({ activity }: { activity: Activity }) => {
  const { texts } = useTimelineContext()
  const steps = useStepTexts()
  const names = (activity.participants ?? []).flatMap(({ relationTo, value }) => {
    if (typeof value !== 'object') return []
    const title = 'fullName' in value ? value.fullName : (value as { name?: string }).name
    return [{ collection: relationTo, id: value.id, title: title ?? '—' }]
  })
  if (names.length === 0) return null
  return (
    <span className="crm-line__with" title={steps.participants}>
      {texts.together}{' '}
      {names.map(({ collection, id, title }, index) => (
        <Fragment key={`${collection}-${id}`}>
          {index > 0 && ', '}
          {collection === 'contacts' ? (
            <RelatedName collection="contacts" record={{ id, title }} titleField="title" />
          ) : (
            title
          )}
        </Fragment>
      ))}
    </span>
  )
}

type AnyRecord = { id: number } & Record<string, unknown>

/** The record that a relationship points at, by the name of the field. */
const relatedAt = (activity: Activity, field: string): AnyRecord | null =>
  // Which relationships there are, the parts say.
  related((activity as unknown as Record<string, AnyRecord | null | number>)[field])

/** With whom it is, and why it stands here when it is not the card's own. */
const Why = ({ activity, because }: Pick<TimelineLineProps, 'activity' | 'because'>) => {
  const { setup } = useTimelineContext()
  const company = related(activity.company)
  const contact = related(activity.contact)
  const showCompany = because !== 'self' || setup.card.collection !== 'companies'
  return (
    <>
      {contact && setup.card.collection !== 'contacts' && (
        <span className="crm-line__why">
          {because === 'contact' && `${setup.because.contact}: `}
          <RelatedName collection="contacts" record={contact} titleField="fullName" />
        </span>
      )}
      {company && showCompany && (
        <span className="crm-line__why">
          {because === 'member' && `${setup.because.member}: `}
          <RelatedName collection="companies" record={company} titleField="name" />
        </span>
      )}
      {setup.subjects.map(({ collection, field, label, title }) => {
        const subject = collection !== setup.card.collection && relatedAt(activity, field)
        return (
          subject && (
            <span className="crm-line__why" key={field}>
              {label}: <RelatedName collection={collection} record={subject} titleField={title} />
            </span>
          )
        )
      })}
    </>
  )
}

/** What was attached to it: a click takes it along. */
const Files = ({ files }: { files: Attachment[] }) =>
  files.length > 0 && (
    <p className="crm-line__files">
      {files.map(({ filename, id, mimeType, url }) => (
        <a className="crm-reference" download href={url ?? '#'} key={id}>
          {url && mimeType?.startsWith('image/') ? <Picture href={url} /> : <Icon name="file" />}{' '}
          {filename}
        </a>
      ))}
    </p>
  )

/** Dates that the customer offered: tentative until one is chosen (B20). */
const Offers = ({ activity, canUpdate }: { activity: Activity; canUpdate: boolean }) => {
  const { actions, texts, timeZone } = useTimelineContext()
  const steps = useStepTexts()
  const offers = activity.offeredDates ?? []
  if (offers.length === 0 || isClosed(activity.state)) return null
  return (
    <fieldset className="crm-offers">
      <legend>
        {texts.offered} <span className="crm-nothing">({texts.offeredHint})</span>
      </legend>
      {offers.map(({ duration, id, startsAt }) => {
        const text = `${formatMoment({ timeZone, value: startsAt })}${duration ? ` · ${formatDuration(duration)}` : ''}`
        return canUpdate ? (
          <button
            className="crm-offers__one"
            key={id}
            onClick={() =>
              void actions.step({ activity, body: { offer: id }, name: 'choose-date' })
            }
            type="button"
          >
            {text} <span className="crm-offers__choose">{steps.choose}</span>
          </button>
        ) : (
          <span className="crm-offers__one" key={id}>
            {text}
          </span>
        )
      })}
    </fieldset>
  )
}
