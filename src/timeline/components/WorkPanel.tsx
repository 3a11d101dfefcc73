'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import type { Draft, DraftKind } from '../draft'
import { EntryForm } from './EntryForm'
import { useTimelineContext } from './TimelineContext'

const keys: Record<string, DraftKind> = { KeyH: 'history', KeyN: 'action' }

type WorkPanelProps = { onSaved: () => void }

/** The two ways to write something down, at the top of the page. */
export const WorkPanel = ({ onSaved }: WorkPanelProps) => {
  const { setup, texts } = useTimelineContext()
  const [opened, setOpened] = useState<DraftKind | null>(null)
  // Closing a form by mistake loses nothing of what was written.
  const kept = useRef<Partial<Record<DraftKind, Draft>>>({})
  const canAdd = setup.can.add

  useEffect(() => {
    if (!canAdd) return
    const listen = (event: KeyboardEvent) => {
      const kind = keys[event.code]
      if (!kind || !event.altKey || event.ctrlKey || event.metaKey) return
      // A dialog over the page has the keyboard.
      if (document.querySelector('dialog[open]')) return
      event.preventDefault()
      setOpened(kind)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [canAdd])

  const toggle = (kind: DraftKind, key: string, label: string) => (
    <Button
      aria-label={label}
      buttonStyle={kind === 'history' ? 'primary' : 'secondary'}
      extraButtonProps={{ 'aria-expanded': opened === kind, 'aria-keyshortcuts': `Alt+${key}` }}
      margin={false}
      onClick={() => setOpened(opened === kind ? null : kind)}
      size="medium"
    >
      {label} <kbd className="crm-kbd crm-kbd--in">Alt+{key}</kbd>
    </Button>
  )
  return (
    <section className="crm-work">
      <div className="crm-work__buttons">
        {canAdd && (
          <>
            {toggle('history', 'H', texts.history)}
            {toggle('action', 'N', texts.action)}
          </>
        )}
      </div>
      {opened && (
        <EntryForm
          kept={kept.current[opened]}
          key={opened}
          kind={opened}
          onClose={() => setOpened(null)}
          onKeep={(draft) => {
            const isWritten = Boolean(draft.description || draft.note)
            kept.current[opened] = isWritten ? draft : undefined
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
