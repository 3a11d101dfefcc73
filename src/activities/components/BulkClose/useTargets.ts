'use client'

import { useConfig, useListQuery, useSelection } from '@payloadcms/ui'
import type { Where } from 'payload'
import { mergeListSearchAndWhere } from 'payload/shared'
import { useEffect, useState } from 'react'
import { append } from '#platform/admin/address'
import { ask } from '#platform/admin/ask'
import { closeInOneGo } from '../../closing'
import { openStates } from '../../state'

/** What a press of *Close* would close. */
export type Targets = {
  ids: number[]
  /** All of the filter, where everything in it was selected; else null. */
  ofAll: null | number
  /** There are more open ones than are closed in one go. */
  more: boolean
}

/**
 * The selected rows, or what is open in the list's whole filter: found once, when the dialog opens,
 * so that what is closed is what was counted.
 * @returns null while it looks, `failed` when it could not
 */
export const useTargets = (): 'failed' | null | Targets => {
  const { config, getEntityConfig } = useConfig()
  const { query } = useListQuery()
  const { selectAll, selectedIDs, totalDocs } = useSelection()
  const [targets, setTargets] = useState<'failed' | null | Targets>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was selected when it opened
  useEffect(() => {
    if (selectAll !== 'allAvailable') {
      setTargets({ ids: selectedIDs.map(Number), more: false, ofAll: null })
      return
    }
    const where = mergeListSearchAndWhere({
      collectionConfig: getEntityConfig({ collectionSlug: 'activities' }),
      search: query.search ?? '',
      where: query.where,
    })
    void findOpen({ api: config.routes.api, where }).then((open) => {
      if (!open) return setTargets('failed')
      setTargets({
        ids: open.docs.map(({ id }) => id),
        more: open.totalDocs > closeInOneGo,
        ofAll: totalDocs,
      })
    })
  }, [])
  return targets
}

type Open = { docs: { id: number }[]; totalDocs: number }

/** What is open in a filter, as far as it is closed in one go, and how much it is; null: it failed. */
const findOpen = async ({ api, where }: { api: string; where: Where }): Promise<null | Open> => {
  const parts: string[] = []
  append(parts, 'where', { and: [where, { state: { in: [...openStates] } }] })
  append(parts, 'limit', closeInOneGo)
  append(parts, 'select', { state: true })
  append(parts, 'sort', '-startsAt')
  append(parts, 'depth', 0)
  const asked = await ask<Open>({
    address: `${api}/activities?${parts.join('&')}`,
  })
  return asked.problem === null ? asked.answer : null
}
