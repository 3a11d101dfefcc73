'use client'

import { Button } from '@payloadcms/ui'
import { Fragment, useEffect, useRef, useState } from 'react'
import type { DraftKind } from '#activities/client'
import { EntryForm, type Kept } from './EntryForm'
import { SlottedFormProvider } from './slots'
import { useTimelineContext } from './TimelineContext'

const keys: Record<string, DraftKind> = { KeyH: 'history', KeyN: 'action' }

const isDraft = (kind: null | string): kind is DraftKind => kind === 'history' || kind === 'action'

type WorkPanelProps = { onSaved: () => void }

/** The ways to write something down, at the top of the page: two of its own, and those of other parts. */
export const WorkPanel = ({ onSaved }: WorkPanelProps) => {
  const { setup, slots, texts } = useTimelineContext()
  const { writers } = slots
  /** One of `keys`, or the type of a writer. */
  const [opened, setOpened] = useState<null | string>(null)
  // Closing a form by mistake loses nothing of what was written.
  const kept = useRef<Partial<Record<DraftKind, Kept>>>({})
  const canAdd = setup.can.add
  const section = useRef<HTMLElement>(null)
  const wasOpened = useRef<null | string>(null)

  // The keyboard goes back to where the form was opened from.
  useEffect(() => {
    if (!opened && wasOpened.current) {
      const button = `[data-kind="${wasOpened.current}"]`
      section.current?.querySelector<HTMLElement>(button)?.focus()
    }
    wasOpened.current = opened
  }, [opened])

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const writer = writers.find(({ key }) => event.code === `Key${key}`)?.type
      const kind = (canAdd ? keys[event.code] : undefined) ?? writer
      if (!kind || !event.altKey || event.ctrlKey || event.metaKey) return
      // A dialog over the page has the keyboard.
      if (document.querySelector('dialog[open]')) return
      event.preventDefault()
      setOpened(kind)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [canAdd, writers])

  const toggle = (kind: string, key: string, label: string) => (
    <Button
      buttonStyle={kind === 'history' ? 'primary' : 'secondary'}
      extraButtonProps={{
        'aria-expanded': opened === kind,
        'aria-keyshortcuts': `Alt+${key}`,
        'data-kind': kind,
      }}
      margin={false}
      onClick={() => setOpened(opened === kind ? null : kind)}
      size="medium"
    >
      {label}{' '}
      <span aria-hidden="true" className="crm-kbd crm-kbd--in">
        Alt+{key}
      </span>
    </Button>
  )
  return (
    <section className="crm-work" ref={section}>
      <div className="crm-work__buttons">
        {canAdd && (
          <>
            {toggle('history', 'H', texts.history)}
            {toggle('action', 'N', texts.action)}
          </>
        )}
        {writers.map(({ key, label, type }) => (
          <Fragment key={type}>{toggle(type, key, label)}</Fragment>
        ))}
      </div>
      {writers.map(({ type }) => (
        <SlottedFormProvider
          key={type}
          value={{
            card: setup.card,
            isOpen: opened === type,
            onClose: () => setOpened(null),
            onSaved: () => {
              setOpened(null)
              onSaved()
            },
          }}
        >
          {slots.forms[type]}
        </SlottedFormProvider>
      ))}
      {isDraft(opened) && (
        <EntryForm
          kept={kept.current[opened]}
          key={opened}
          kind={opened}
          onClose={() => setOpened(null)}
          onKeep={(given) => {
            const { description, note } = given.draft
            const isWritten = Boolean(description || note || given.files.length > 0)
            kept.current[opened] = isWritten ? given : undefined
          }}
          onSaved={() => {
            kept.current[opened] = undefined
            setOpened(null)
            onSaved()
          }}
        />
      )}
    </section>
  )
}
