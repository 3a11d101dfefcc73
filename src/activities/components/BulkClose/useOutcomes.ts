'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { append } from '#platform/admin/address'
import { ask } from '#platform/admin/ask'
import { isClosed } from '../../state'
import type { OutcomeChoice } from '../OutcomePick'

type Entry = OutcomeChoice & { status?: null | number | { state?: string } }

/** The outcomes that close an activity; null while they are on their way. */
export const useOutcomes = (): null | OutcomeChoice[] => {
  const { config } = useConfig()
  const [outcomes, setOutcomes] = useState<null | OutcomeChoice[]>(null)
  useEffect(() => {
    const parts: string[] = []
    append(parts, 'where', { active: { equals: true } })
    append(parts, 'sort', 'order,label')
    append(parts, 'depth', 1)
    append(parts, 'limit', 200)
    append(parts, 'pagination', false)
    const address = `${config.routes.api}/activity-outcomes?${parts.join('&')}`
    void ask<{ docs: Entry[] }>({ address }).then((asked) =>
      setOutcomes(asked.problem === null ? asked.answer.docs.filter(closes) : []),
    )
  }, [config.routes.api])
  return outcomes
}

const closes = ({ status }: Entry): boolean => typeof status === 'object' && isClosed(status?.state)
