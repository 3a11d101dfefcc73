'use client'

import type { ReactNode } from 'react'
import { Icon } from '#platform/admin/icons'
import { related } from '#platform/admin/related'
import { idOf } from '#platform/fields/idOf'
import { formatDateTime } from '#platform/i18n/dates'
import type { TimelineEntry } from '../operations/timeline'
import { Picture } from './Picture'
import { useTimelineContext } from './TimelineContext'

type QuietLineProps = { entry: Exclude<TimelineEntry, { activity: unknown }> }

/** What happened to the card beside the activities: a file, another owner, a reopening. */
export const QuietLine = ({ entry }: QuietLineProps) => {
  const { actions, setup, texts } = useTimelineContext()
  if ('line' in entry) {
    const { at, icon, line } = entry
    const { by, detail, link, text } = line
    return (
      <Line at={at ?? ''} by={by} icon={icon}>
        {text}
        {link && (
          <>
            :{' '}
            <a className="crm-reference" download={link.download} href={link.href}>
              {link.isPicture && <Picture href={link.href} />}
              {link.text}
            </a>
          </>
        )}
        {detail && ` · ${detail}`}
      </Line>
    )
  }
  const { changes, createdAt, title, user } = entry.change
  if (entry.type === 'reopen') {
    const before = changes?.find(({ path }) => path === 'outcome')?.from
    const outcome = setup.choices.outcomes.find(({ id }) => id === Number(before))?.label
    const id = idOf(entry.change.activity)
    return (
      <Line at={createdAt} by={related(user)?.name} icon="play">
        {texts.wasReopened}:{' '}
        {id === null ? (
          title || '—'
        ) : (
          <button className="crm-row-button" onClick={() => actions.detail(id)} type="button">
            {title || '—'}
          </button>
        )}
        {outcome && <span className="crm-nothing"> ({texts.before(outcome)})</span>}
      </Line>
    )
  }
  const change = changes?.find(({ path }) => path === 'owner')
  const nameOf = (id: unknown) =>
    setup.choices.users.find((one) => one.id === Number(id))?.label ?? '—'
  return (
    <Line at={createdAt} by={related(user)?.name} icon="people">
      {texts.ownerChanged}: {nameOf(change?.from)} <span aria-hidden="true">→</span>{' '}
      {nameOf(change?.to)}
    </Line>
  )
}

type LineProps = { at: string; by?: null | string; children: ReactNode; icon: string }

const Line = ({ at, by, children, icon }: LineProps) => {
  const { timeZone } = useTimelineContext()
  return (
    <li className="crm-line crm-line--quiet" tabIndex={-1}>
      <span className="crm-line__dot">
        <Icon name={icon} />
      </span>
      <div className="crm-line__body crm-line__facts">
        <time dateTime={at}>{formatDateTime(at, timeZone)}</time>
        {by && <span>{by}</span>}
        <span className="crm-line__what">{children}</span>
      </div>
    </li>
  )
}
