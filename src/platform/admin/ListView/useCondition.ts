'use client'

import { useListQuery } from '@payloadcms/ui'
import type { Where } from 'payload'
import { transformWhereQuery } from 'payload/shared'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'

type Place = { and: number; or: number }

/** A row of Payload's filter panel: what it compares by and with, and how to compare with something else. */
export type Row = {
  operator: string
  ref: RefObject<HTMLDivElement | null>
  setValue: (value: unknown) => void
  value: unknown
}

type Rows = { and: Record<string, Record<string, unknown>>[] }[]

const rowsOf = (where: undefined | Where): Rows =>
  where ? ((transformWhereQuery(where).or ?? []) as unknown as Rows) : []

/** Which row of the filter panel an element stands in: Payload does not tell the filters that it shows. */
const placeOf = (element: Element): null | Place => {
  const and = element.closest('.where-builder__and-filters > li')
  const or = element.closest('.where-builder__or-filters > li')
  const indexOf = (item: Element) => [...(item.parentElement?.children ?? [])].indexOf(item)
  return and && or ? { and: indexOf(and), or: indexOf(or) } : null
}

/** The row that a filter stands in, by where it stands. @param path of its field */
export const useCondition = (path: string): Row => {
  const { handleWhereChange, query } = useListQuery()
  const ref = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<null | Place>(null)
  // A row above it may have gone.
  useEffect(() => {
    const now = ref.current && placeOf(ref.current)
    if (now?.and !== place?.and || now?.or !== place?.or) setPlace(now)
  })
  const rows = rowsOf(query.where)
  const said = place ? rows[place.or]?.and[place.and]?.[path] : undefined
  const [operator = 'equals'] = Object.keys(said ?? {})
  const setValue = useCallback(
    (value: unknown) => {
      if (!place) return
      const or = structuredClone(rowsOf(query.where))
      const row = or[place.or]?.and
      if (!row?.[place.and]) return
      row[place.and] = { [path]: { [operator]: value } }
      void handleWhereChange?.({ or } as unknown as Where)
    },
    [handleWhereChange, operator, path, place, query.where],
  )
  return { operator, ref, setValue, value: said?.[operator] }
}
