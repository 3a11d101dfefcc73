'use client'

import { type RefObject, useEffect, useState } from 'react'

/**
 * What is wrong with a form, as `useState`; whenever it is said anew, the first field that is marked by
 * `aria-invalid` gets the keyboard.
 */
export const useFirstWrong = <Wrong>(form: RefObject<HTMLElement | null>, initial: Wrong) => {
  const state = useState(initial)
  const [wrong] = state
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time that it is said
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [form, wrong])
  return state
}
