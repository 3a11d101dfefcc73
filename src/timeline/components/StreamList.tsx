'use client'

import { Button } from '@payloadcms/ui'
import { Fragment, useEffect, useRef } from 'react'
import { headline } from '#activities/client'
import { closedWith, monthOf } from '../display'
import type { TimelineEntry } from '../operations/timeline'
import { QuietLine } from './QuietLine'
import { SlottedEntryProvider } from './slots'
import { useTimelineContext } from './TimelineContext'
import { TimelineLine } from './TimelineLine'
import type { Stream } from './useTimeline'
import './stream.css'

/** What is planned, next first; below it what happened, newest first. */
export const StreamList = ({ stream }: { stream: Stream }) => {
  const { setup, texts } = useTimelineContext()
  const { docs, filter, hasMore, loadMore, pinned, planned, reload, state } = stream
  const isEmpty = docs.length + pinned.length + planned.length === 0 && state !== 'failed'
  const isFiltered = Object.values(filter).some(Boolean)
  const happened = useRef<HTMLElement>(null)
  const seen = useRef<null | number>(null)

  // The button has gone with the page that it brought: the keyboard goes on at the first new line.
  useEffect(() => {
    if (seen.current === null || docs.length <= seen.current) return
    happened.current?.querySelectorAll<HTMLElement>('.crm-line')[seen.current]?.focus()
    seen.current = null
  }, [docs])
  const showMore = () => {
    seen.current = docs.length
    void loadMore()
  }
  return (
    <>
      {pinned.length > 0 && (
        <section aria-labelledby="crm-pinned">
          <h2 className="crm-stream__title" id="crm-pinned">
            {texts.pinned}
          </h2>
          <ol className="crm-stream">
            {pinned.map((entry) => (
              <Entry entry={entry} key={keyOf(entry)} reload={reload} />
            ))}
          </ol>
        </section>
      )}
      {planned.length > 0 && (
        <section aria-labelledby="crm-planned">
          <h2 className="crm-stream__title" id="crm-planned">
            {texts.planned}
          </h2>
          <ol className="crm-stream">
            {planned.map((entry) => (
              <Entry entry={entry} key={keyOf(entry)} reload={reload} />
            ))}
          </ol>
        </section>
      )}
      {docs.length > 0 && (
        <section aria-labelledby="crm-happened" ref={happened}>
          <h2 className="crm-stream__title" id="crm-happened">
            {texts.happened}
          </h2>
          <ol className="crm-stream">
            <Months entries={docs} reload={reload} />
          </ol>
        </section>
      )}
      {isEmpty && (
        <div className="crm-empty">
          {isFiltered ? (
            texts.nothingFound
          ) : (
            <>
              <p>{texts.empty(setup.card.name)}</p>
              <p>{setup.can.add ? texts.emptyHint : texts.readOnlyEmpty}</p>
            </>
          )}
        </div>
      )}
      <div aria-live="polite" className="crm-records__foot">
        {state === 'loading' && <span className="crm-nothing">{texts.loading}</span>}
        {state === 'failed' && (
          <>
            <span className="crm-problem">{texts.loadFailed}</span>
            <Button buttonStyle="secondary" margin={false} onClick={reload} size="small">
              {texts.tryAgain}
            </Button>
          </>
        )}
        {state === 'idle' && hasMore && (
          <Button buttonStyle="secondary" margin={false} onClick={showMore} size="small">
            {texts.loadMore}
          </Button>
        )}
        {state === 'idle' && !hasMore && docs.length > 10 && (
          <span className="crm-nothing">{texts.end}</span>
        )}
      </div>
    </>
  )
}

const keyOf = (entry: TimelineEntry): string => {
  if ('activity' in entry) return `activity-${entry.activity.id}`
  return `${entry.type}-${'change' in entry ? entry.change.id : entry.id}`
}

type EntryProps = {
  entry: TimelineEntry
  /** All that are read: what this one closed is among them. */
  others?: readonly TimelineEntry[]
  reload: () => Promise<void>
}

const Entry = ({ entry, others = [], reload }: EntryProps) => {
  const { slots, timeZone } = useTimelineContext()
  if ('activity' in entry) {
    const closed = closedWith(entry.activity)
    const before = others.find((one) => 'activity' in one && one.activity.id === closed)
    return (
      <TimelineLine
        {...entry}
        closed={before && 'activity' in before ? <ClosedWith entry={before} /> : undefined}
      />
    )
  }
  const line = slots.lines[entry.type]
  if (!line || !('line' in entry)) return <QuietLine entry={entry} />
  const canWrite = slots.writers.some(({ type }) => type === entry.type)
  return (
    <SlottedEntryProvider value={{ canWrite, entry, reload: () => void reload(), timeZone }}>
      {line}
    </SlottedEntryProvider>
  )
}

type ActivityEntry = Extract<TimelineEntry, { activity: unknown }>

/** One step has one line: what it closed opens in the line of what happened. */
const ClosedWith = ({ entry }: { entry: ActivityEntry }) => {
  const { texts } = useTimelineContext()
  const { description, note } = entry.activity
  return (
    <details className="crm-line__closed">
      <summary>{texts.closedWith(description || headline(note) || '—')}</summary>
      <ol className="crm-stream">
        <TimelineLine {...entry} />
      </ol>
    </details>
  )
}

type MonthsProps = Pick<EntryProps, 'reload'> & { entries: TimelineEntry[] }

/** The month stands above the first entry of each. */
const Months = ({ entries: all, reload }: MonthsProps) => {
  const { language, timeZone } = useTimelineContext()
  const month = ({ at }: TimelineEntry) => (at ? monthOf(at, language, timeZone) : '')
  const folded = new Set(
    all.map((entry) => ('activity' in entry ? closedWith(entry.activity) : null)),
  )
  const entries = all.filter((entry) => !('activity' in entry && folded.has(entry.activity.id)))
  return entries.map((entry, index) => {
    const before = entries[index - 1]
    const starts = !before || month(before) !== month(entry)
    return (
      <Fragment key={keyOf(entry)}>
        {starts && <li className="crm-stream__month">{month(entry)}</li>}
        <Entry entry={entry} others={all} reload={reload} />
      </Fragment>
    )
  })
}
