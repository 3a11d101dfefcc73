'use client'

import { Button, Link, useConfig } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { recordPath } from '#platform/admin/adminPath'
import { ask } from '#platform/admin/ask'
import type { AnswerOf } from '#platform/http'
import type { failuresEndpoint } from '../endpoints/runs'
import type { FailureAnswer } from '../operations/readFailures'
import { useTexts } from './useTexts'

type Answer = AnswerOf<typeof failuresEndpoint>

/** What was left as it was: each with the way to it, and the reason. */
export const Failures = ({
  collection,
  isKept = false,
  run,
}: {
  collection: string
  /** What an undo left as it is, in place of what the run left. */
  isKept?: boolean
  run: number
}) => {
  const { config } = useConfig()
  const { language, texts } = useTexts()
  const [told, setTold] = useState<FailureAnswer[]>([])
  const [hasMore, setMore] = useState(false)
  const base = `${config.routes.api}/bulk-changes/${run}/failures?locale=${language}&kept=${isKept}`
  const load = useCallback(
    async (after: number) => {
      const asked = await ask<Answer>({ address: `${base}&after=${after}` })
      if (asked.problem !== null) return
      setMore(asked.answer.hasMore)
      setTold((before) => [
        ...before.filter(({ record }) => record <= after),
        ...asked.answer.failures,
      ])
    },
    [base],
  )
  useEffect(() => void load(0), [load])
  return (
    <>
      <p>{isKept ? texts.undoKept : texts.failures}</p>
      <ul className="crm-bulk__failed">
        {told.map(({ message, record, title }) => (
          <li key={record}>
            {title === null ? (
              <span>{texts.unknownRecord}</span>
            ) : (
              <Link
                className="crm-reference"
                href={recordPath(config, collection, record)}
                prefetch={false}
              >
                {title || '—'}
              </Link>
            )}
            <span className="crm-nothing">{message}</span>
          </li>
        ))}
      </ul>
      {hasMore && (
        <Button
          buttonStyle="subtle"
          margin={false}
          onClick={() => void load(told.at(-1)?.record ?? 0)}
          size="small"
        >
          {texts.more}
        </Button>
      )}
    </>
  )
}
