'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { Neighbours } from '../../neighbours'
import { askJSON } from '../sendJSON'
import { readTrail, whatIsListed } from './trail'

type Way = Neighbours & { list: string }

/** Where the record stands in the list that it was opened from; null while that is not known. */
export const useNeighbours = (collection: string, id: number): null | Way => {
  const { config } = useConfig()
  const [way, setWay] = useState<null | (Way & { of: number })>(null)

  useEffect(() => {
    const list = readTrail(collection, id)
    if (list === null) return setWay(null)
    let isCurrent = true
    const address = `${config.routes.api}/${collection}/${id}/neighbours?${whatIsListed(list)}`
    void askJSON<Neighbours>({ address, method: 'GET' }).then((result) => {
      if (isCurrent) setWay(result.problem === null ? { ...result.answer, list, of: id } : null)
    })
    return () => {
      isCurrent = false
    }
  }, [collection, config.routes.api, id])

  return way?.of === id ? way : null
}
