'use client'

import { useConfig } from '@payloadcms/ui'
import { useCallback, useState } from 'react'
import { ask } from '../ask'
import { pageAddress, type RecordQuery, type RecordRow } from './query'

export type Records<Row extends RecordRow> = {
  hasMore: boolean
  loadMore: () => Promise<void>
  /** Reads the first page again, after something was saved. */
  reload: () => Promise<void>
  rows: Row[]
  state: 'failed' | 'idle' | 'loading'
}

/**
 * The rows of a table: those that came with the page, then page after page.
 * @param initial up to one row more than `query.limit` (see `firstPage`)
 */
export const useRecords = <Row extends RecordRow>(
  query: RecordQuery,
  initial: Row[],
): Records<Row> => {
  const { config } = useConfig()
  const [rows, setRows] = useState(initial.slice(0, query.limit))
  const [hasMore, setHasMore] = useState(initial.length > query.limit)
  const [state, setState] = useState<Records<Row>['state']>('idle')

  const load = useCallback(
    async (before: Row[]) => {
      setState('loading')
      const address = pageAddress(query, before.at(-1))
      const asked = await ask<{ docs: Row[] }>({ address: `${config.routes.api}${address}` })
      if (asked.problem !== null) return setState('failed')
      const { docs } = asked.answer
      setRows([...before, ...docs.slice(0, query.limit)])
      setHasMore(docs.length > query.limit)
      setState('idle')
    },
    [config.routes.api, query],
  )

  return {
    hasMore,
    loadMore: () => load(rows),
    reload: () => load([]),
    rows,
    state,
  }
}
