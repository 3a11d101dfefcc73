'use client'

import { useSyncExternalStore } from 'react'
import type { Shortcut } from '../../shortcuts/shortcuts'

/** The favourites that the navigation of this page came with; the star of a record asks for them. */
let favourites: readonly Shortcut[] = []
const listeners = new Set<() => void>()

export const setFavourites = (next: readonly Shortcut[]): void => {
  favourites = next
  for (const tell of listeners) tell()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const none: readonly Shortcut[] = []

/** The favourites as this page knows them. */
export const useFavourites = (): readonly Shortcut[] =>
  useSyncExternalStore(
    subscribe,
    () => favourites,
    () => none,
  )
