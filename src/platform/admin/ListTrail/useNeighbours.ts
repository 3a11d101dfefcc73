'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { AnswerOf } from '../../http'
import type { neighboursEndpoint } from '../../neighbours'
import { ask } from '../ask'
import { readTrail, whatIsListed } from './trail'

type Neighbours = AnswerOf<ReturnType<typeof neighboursEndpoint>>
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
    void ask<Neighbours>({ address }).then((result) => {
      if (isCurrent) setWay(result.problem === null ? { ...result.answer, list, of: id } : null)
    })
    return () => {
      isCurrent = false
    }
  }, [collection, config.routes.api, id])

  return way?.of === id ? way : null
}
