'use client'

import { createContext, use } from 'react'
import type { TimelineEntry } from '../operations/timeline'

/** An entry of another part, as its component in the timeline gets it. */
export type SlottedEntry = {
  /** May the reader write such entries here? That is, change the record whose timeline it is. */
  canWrite: boolean
  entry: Extract<TimelineEntry, { line: unknown }>
  /** Reads the stream again, after something was done. */
  reload: () => void
  /** The reader's. */
  timeZone: string
}

/** Where the form of another part stands. */
export type SlottedForm = {
  card: { collection: string; id: number }
  isOpen: boolean
  /** Folds it away; what was typed stays in it. */
  onClose: () => void
  onSaved: () => void
}

const Entry = createContext<null | SlottedEntry>(null)
const Form = createContext<null | SlottedForm>(null)

export const SlottedEntryProvider = Entry.Provider
export const SlottedFormProvider = Form.Provider

/** The entry that a component of a `timelineSource` draws. */
export const useTimelineEntry = (): SlottedEntry => {
  const value = use(Entry)
  if (!value) throw new Error('No entry of a timeline')
  return value
}

/** The place of a form of a `timelineSource`. */
export const useTimelineForm = (): SlottedForm => {
  const value = use(Form)
  if (!value) throw new Error('No form of a timeline')
  return value
}
