'use client'

import { toast, useConfig } from '@payloadcms/ui'
import { type FormEvent, useRef, useState } from 'react'
import {
  clockOf,
  type Draft,
  DraftFields,
  type DraftKind,
  emptyDraft,
  fieldsOf,
  nextWorkingDay,
  useStepTexts,
  type WrongPart,
  wrongParts,
} from '#activities/client'
import { FormFoot } from '#platform/admin/form/FormFoot'
import { useFirstWrong } from '#platform/admin/form/useFirstWrong'
import { saveByKey, useSave } from '#platform/admin/form/useSave'
import { attach } from './attach'
import { ContactPick } from './ContactPick'
import { FilePick } from './FilePick'
import { LinkPicks } from './LinkPicks'
import type { TimelineSetup } from './setup'
import { useTimelineContext } from './TimelineContext'

export type Kept = { draft: Draft; files: File[] }

type EntryFormProps = {
  /** What was being written when the form was last closed. */
  kept?: Kept
  kind: DraftKind
  onClose: () => void
  onKeep: (kept: Kept) => void
  onSaved: () => void
}

/** A history entry or an action, written in place (C1). */
export const EntryForm = ({ kept, kind, onClose, onKeep, onSaved }: EntryFormProps) => {
  const { setup, texts, timeZone } = useTimelineContext()
  const steps = useStepTexts()
  const [draft, setDraft] = useState(() => kept?.draft ?? newDraft({ kind, setup, timeZone }))
  const { config } = useConfig()
  const [files, setFiles] = useState(kept?.files ?? [])
  const { isSaving, problem, send, setProblem } = useSave()
  const form = useRef<HTMLFormElement>(null)
  const [wrong, setWrong] = useFirstWrong<WrongPart[]>(form, [])

  const change = (changes: Partial<Draft>) => {
    const changed = { ...draft, ...changes }
    setDraft(changed)
    onKeep({ draft: changed, files })
  }

  const save = async (event: FormEvent) => {
    event.preventDefault()
    const wrong = wrongParts(draft, { kind, timeZone })
    setWrong(wrong)
    setProblem(null)
    if (wrong.length > 0) return
    const saved = await send<{ doc: { id: number } }>('/activities?depth=0', {
      ...aboutOf(setup, draft),
      ...fieldsOf(draft, timeZone),
      ...(kind === 'history' && !draft.outcome && { status: setup.doneStatus }),
    })
    if (!saved) return
    const left = await attach({ activity: saved.doc.id, api: config.routes.api, files })
    if (left.length > 0) toast.error(texts.notAttached(left.join(', ')))
    else toast.success(steps.saved)
    onSaved()
  }

  return (
    <form
      aria-label={kind === 'history' ? texts.history : texts.action}
      className="crm-form crm-form--open"
      onKeyDown={(event) => {
        saveByKey(event)
        if (event.key === 'Escape') onClose()
      }}
      onSubmit={(event) => void save(event)}
      ref={form}
    >
      <DraftFields
        autoFocus
        contact={
          <ContactPick contact={draft.contact} onChange={(contact) => change({ contact })} />
        }
        draft={draft}
        kind={kind}
        links={<LinkPicks links={draft.links} onChange={(links) => change({ links })} />}
        onChange={change}
        withOutcome
        wrong={wrong}
      />
      {kind === 'history' && setup.can.attach && (
        <FilePick
          files={files}
          onChange={(chosen) => {
            setFiles(chosen)
            onKeep({ draft, files: chosen })
          }}
        />
      )}
      <FormFoot isSaving={isSaving} onCancel={onClose} problem={problem} />
    </form>
  )
}

type NewDraftArgs = { kind: DraftKind; setup: TimelineSetup; timeZone: string }

/** Today and now for what happened, the next working day for what is to be done. */
const newDraft = ({ kind, setup, timeZone }: NewDraftArgs): Draft => {
  const now = new Date()
  return {
    ...emptyDraft,
    ...(kind === 'history' ? clockOf(now, timeZone) : { date: nextWorkingDay(now, timeZone) }),
    assignee: String(setup.operator ?? ''),
    mode: String(setup.choices.modes[0]?.id ?? ''),
    contact: String(setup.card.contact ?? ''),
    outcome: kind === 'action' ? String(setup.defaultOutcome ?? '') : '',
  }
}

/** The card itself, its company, with whom it is, and what it was linked with. */
const aboutOf = ({ card }: TimelineSetup, draft: Draft) => ({
  company: card.company,
  contact: draft.contact ? Number(draft.contact) : null,
  ...Object.fromEntries(
    Object.entries(draft.links).map(([field, picked]) => [field, picked?.id ?? null]),
  ),
  [card.field]: card.id,
})
