'use client'

import { type ReactNode, useEffect } from 'react'
import { nearest, type Place, placeOf } from './place'

/** What happens on the page between two drawings belongs together; who has a better place takes it first. */
const settled = 150

/** A dialog with all its fields, and what opened it. */
const remembered = 50

/**
 * Around the whole panel: when what had the keyboard leaves the page (a line that was claimed, a
 * button that is disabled while it saves), the keyboard goes on where it was, not at the page's top.
 */
export const KeyboardPlace = ({ children }: { children: ReactNode }) => {
  useEffect(watch, [])
  return children
}

const watch = () => {
  let places: Place[] = []
  let path = window.location.pathname
  let byKeyboard = false
  let wasDisabled = false
  let placed: HTMLElement | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  // The page can be used before React has taken it over: its keyboard is somewhere already.
  const { activeElement } = document
  if (activeElement instanceof HTMLElement && activeElement !== document.body) {
    places = [placeOf(activeElement)]
    byKeyboard = activeElement.matches(':focus-visible')
  }

  const onFocus = ({ target }: FocusEvent) => {
    // What came before React was there it says again afterwards: by then the keyboard may have gone.
    if (!(target instanceof HTMLElement) || target !== document.activeElement) return
    if (path !== window.location.pathname) places = []
    path = window.location.pathname
    wasDisabled = false
    places = [...places.slice(1 - remembered), placeOf(target)]
  }
  const onKey = (event: KeyboardEvent) => {
    byKeyboard = true
    // A key held down was meant for what has gone, not for what stands in its place.
    if (!event.repeat) placed = undefined
    else if (event.target === placed) event.preventDefault()
  }
  const onPointer = () => {
    byKeyboard = false
  }
  const isLost = () =>
    byKeyboard && path === window.location.pathname && document.activeElement === document.body

  const goOn = () => {
    const last = places.at(-1)
    if (!last || !isLost()) return
    if (last.element.isConnected && last.element.getClientRects().length > 0) {
      if (wasDisabled && !last.element.matches(':disabled')) last.element.focus()
      return
    }
    for (const place of places.toReversed()) {
      placed = nearest(place)
      if (placed) return placed.focus()
    }
  }
  const observer = new MutationObserver(() => {
    // Not every browser takes the keyboard from it at once.
    wasDisabled ||= places.at(-1)?.element.matches(':disabled') === true
    if (!isLost()) return
    clearTimeout(timer)
    timer = setTimeout(goOn, settled)
  })
  document.addEventListener('focusin', onFocus)
  document.addEventListener('keydown', onKey, true)
  document.addEventListener('pointerdown', onPointer, true)
  observer.observe(document.body, {
    // What is hidden has left the page, too.
    attributeFilter: ['class', 'disabled', 'hidden'],
    attributes: true,
    childList: true,
    subtree: true,
  })
  return () => {
    clearTimeout(timer)
    observer.disconnect()
    document.removeEventListener('focusin', onFocus)
    document.removeEventListener('keydown', onKey, true)
    document.removeEventListener('pointerdown', onPointer, true)
  }
}
