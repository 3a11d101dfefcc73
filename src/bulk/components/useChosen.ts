'use client'

import { useListQuery, useSelection } from '@payloadcms/ui'
import type { Where } from 'payload'

/** Which records an action is for, as the server takes them: ticked ones, or all that the filter finds. */
export type Chosen = {
  count: number
  order: { expected: number; search?: string; where: Where } | { ids: number[] }
}

/** What is selected in the list at this moment. */
export const useChosen = (): Chosen => {
  const { query } = useListQuery()
  const { count = 0, selectAll, selectedIDs, totalDocs = 0 } = useSelection()
  if (String(selectAll) !== 'allAvailable')
    return { count, order: { ids: selectedIDs.map(Number) } }
  const { search } = query
  return {
    count: totalDocs,
    order: { expected: totalDocs, where: query.where ?? {}, ...(search && { search }) },
  }
}
