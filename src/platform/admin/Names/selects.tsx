'use client'

import { ReactSelect } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { Language } from '../../i18n/languages'
import { selectTexts } from './selectTexts'

type SelectClass = { defaultProps: Record<string, unknown> }

/** In an object: React would call a class that it is handed as state. */
let selects: { Select: SelectClass } | undefined

/**
 * Payload hands its selects no texts for screen readers, and its bundle hides their class. One select that nobody
 * sees tells it; the texts then stand among its defaults, as the library means them to be given.
 */
export const SelectTexts = ({ language }: { language: Language }) => {
  const [known, setKnown] = useState(selects)
  useEffect(() => {
    if (known) Object.assign(known.Select.defaultProps, selectTexts[language])
  }, [known, language])
  if (known) return null
  const take = (instance: { constructor: unknown } | null) => {
    const found = instance?.constructor as SelectClass | undefined
    if (!found?.defaultProps) return
    selects = { Select: found }
    setKnown(selects)
  }
  // `ref` reaches the select with the other props; their type does not know it.
  const props = { onChange: () => undefined, options: [], ref: take } as Parameters<
    typeof ReactSelect
  >[0]
  return (
    <div hidden>
      <ReactSelect {...props} />
    </div>
  )
}
