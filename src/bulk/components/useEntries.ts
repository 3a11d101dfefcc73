'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { append } from '#platform/admin/address'
import { ask } from '#platform/admin/ask'
import type { ValueInput } from './barAction'

type Entry = { colour?: null | string; id: number; label: string }

/**
 * The entries of a dictionary, in its order.
 * @param most more are not read
 * @returns null while they are on their way
 */
export const useEntries = (
  { collection, isDictionary, where }: Extract<ValueInput, { kind: 'record' }>,
  most: number,
): 'too-many' | Entry[] | null => {
  const { config } = useConfig()
  const [entries, setEntries] = useState<'too-many' | Entry[] | null>(null)
  const parts: string[] = []
  append(parts, 'where', where)
  append(parts, 'sort', 'order,label')
  append(parts, 'depth', 0)
  append(parts, 'limit', most + 1)
  append(parts, 'pagination', false)
  const address = `${config.routes.api}/${collection}?${parts.join('&')}`
  useEffect(() => {
    if (!isDictionary) return
    let isCurrent = true
    void ask<{ docs: Entry[] }>({ address }).then((asked) => {
      if (!isCurrent) return
      const docs = asked.problem === null ? asked.answer.docs : []
      setEntries(docs.length > most ? 'too-many' : docs)
    })
    return () => {
      isCurrent = false
    }
  }, [address, isDictionary, most])
  return entries
}
