'use client'

import { useConfig } from '@payloadcms/ui'
import type { Where } from 'payload'
import { useEffect, useState } from 'react'
import { append } from '../address'
import { ask } from '../ask'

export type Picked = { about?: string; collection: string; id: number; title: string }

/** A collection to look into. */
export type PickSource = {
  /** What its records are, where several collections are searched at once. */
  about?: string
  collection: string
  titleField: string
  /** Which of its records are offered. @default all that may be seen */
  where?: Where
}

/** So many of each collection are offered; typing on narrows them. */
const shown = 8

/** A moment between two keys is no pause. */
const pause = 150

const addressOf = ({ collection, titleField, where }: PickSource, text: string): string => {
  const all = [...(where ? [where] : []), ...(text ? [{ [titleField]: { like: text } }] : [])]
  const parts: string[] = []
  append(parts, 'depth', 0)
  append(parts, 'limit', shown)
  append(parts, 'pagination', false)
  append(parts, 'select', { [titleField]: true })
  append(parts, 'sort', titleField)
  append(parts, 'where', { and: all })
  return `/${collection}?${parts.join('&')}`
}

/**
 * The records whose title has what is typed; null while they are looked for.
 * @param text null while nobody is looking
 */
export const useMatches = (sources: PickSource[], text: null | string): null | Picked[] => {
  const { config } = useConfig()
  const [matches, setMatches] = useState<null | { found: Picked[]; text: string }>(null)
  // The same sources come as a new list with every drawing.
  const asked = text === null ? null : JSON.stringify([sources, text.trim()])

  useEffect(() => {
    if (asked === null) return
    let isCurrent = true
    const [from, wanted] = JSON.parse(asked) as [PickSource[], string]
    const timer = setTimeout(async () => {
      const found = await Promise.all(
        from.map(async (source) => {
          const result = await ask<{ docs: ({ id: number } & Record<string, unknown>)[] }>({
            address: `${config.routes.api}${addressOf(source, wanted)}`,
          })
          if (result.problem !== null) return []
          return result.answer.docs.map((doc) => ({
            about: source.about,
            collection: source.collection,
            id: doc.id,
            title: String(doc[source.titleField] ?? '—'),
          }))
        }),
      )
      if (isCurrent) setMatches({ found: found.flat(), text: asked })
    }, pause)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [asked, config.routes.api])

  return asked !== null && matches?.text === asked ? matches.found : null
}
