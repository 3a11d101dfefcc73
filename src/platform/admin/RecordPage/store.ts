'use client'

import { useSyncExternalStore } from 'react'

/** How many records the tabs of the record on the screen list, by their paths. */
export type Counts = Readonly<Record<string, number>>

const nothing: Counts = {}
let counts = nothing
const listeners = new Set<() => void>()

export const setCounts = (next: Counts): void => {
  counts = next
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useCounts = (): Counts =>
  useSyncExternalStore(
    subscribe,
    () => counts,
    () => nothing,
  )
