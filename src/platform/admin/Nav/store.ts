'use client'

import type { CollectionSlug } from 'payload'
import { useSyncExternalStore } from 'react'
import type { Shortcut } from '../../shortcuts/shortcuts'
import type { NavModel } from './model'

/** Something that can be made from wherever one is. */
export type Choice = {
  /** Which of its fields names a record of these collections: `{ companies: 'company' }`. */
  about: Partial<Record<CollectionSlug, string>>
  collection: CollectionSlug
  icon?: string
  label: string
  /** The field that takes a name. */
  named: string
  /** One goes to the new record: it is no part of what is on the screen, and has a page of its own. */
  opensNew: boolean
  /** What its form is filled with here. */
  prefill: Record<string, unknown>
}

type Known = {
  choices: readonly Choice[]
  favourites: readonly Shortcut[]
  /** Undefined before the navigation has said it. */
  isDense?: boolean
  model: NavModel | null
  /** The company's. */
  timeZone: string
}

/**
 * What navigation and head of this page came with, for whoever else on the page wants it: the star of a
 * record, the quick search.
 */
const none: Known = { choices: [], favourites: [], model: null, timeZone: 'Europe/Rome' }
let known = none
const listeners = new Set<() => void>()

/** Tells the page more. */
export const tell = (more: Partial<Known>): void => {
  known = { ...known, ...more }
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useKnown = (): Known =>
  useSyncExternalStore(
    subscribe,
    () => known,
    () => none,
  )
