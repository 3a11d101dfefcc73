'use client'

import { useConfig } from '@payloadcms/ui'
import { mergeListSearchAndWhere } from 'payload/shared'
import { useEffect, useState } from 'react'
import { append } from '#platform/admin/address'
import { ask } from '#platform/admin/ask'
import type { BarAction } from './barAction'
import type { Chosen } from './useChosen'

/**
 * How many of a whole filter an action is about, where it is not about all: who closes all closes what is open.
 * @returns null while it is counted
 */
export const useMeant = (action: BarAction, chosen: Chosen, collection: string): null | number => {
  const { config, getEntityConfig } = useConfig()
  const [meant, setMeant] = useState<null | number>(null)
  const { among } = action
  const isPart = among !== null && 'where' in chosen.order
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was selected when the dialog opened
  useEffect(() => {
    if (!isPart || !('where' in chosen.order)) return
    const { search = '', where } = chosen.order
    const collectionConfig = getEntityConfig({ collectionSlug: collection })
    const asked = mergeListSearchAndWhere({ collectionConfig, search, where })
    const parts: string[] = []
    append(parts, 'where', { and: [asked, among] })
    const address = `${config.routes.api}/${collection}/count?${parts.join('&')}`
    void ask<{ totalDocs: number }>({ address }).then((answer) => {
      if (answer.problem === null) setMeant(answer.answer.totalDocs)
    })
  }, [])
  return isPart ? meant : chosen.count
}
