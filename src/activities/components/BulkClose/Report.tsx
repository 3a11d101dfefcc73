'use client'

import { Link, useConfig, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { append } from '#platform/admin/address'
import { adminPath } from '#platform/admin/adminPath'
import { ask } from '#platform/admin/ask'
import { textsIn } from '#platform/i18n/languages'
import type { CloseResult } from '../../operations/closeMany'
import { activityTexts } from '../../translations'

/** As many as fit into an address. */
const mostTitles = 500

type Failed = CloseResult & { result: Exclude<CloseResult['result'], 'closed' | 'gone'> }

const isFailed = (one: CloseResult): one is Failed =>
  one.result !== 'closed' && one.result !== 'gone'

/** What became of them: how many were closed, and each of the others with the reason. */
export const Report = ({ results, total }: { results: CloseResult[]; total: number }) => {
  const { i18n } = useTranslation()
  const { config } = useConfig()
  const texts = textsIn(activityTexts, i18n.language).bulk
  const count = (value: number) => value.toLocaleString(i18n.language)
  const closed = results.filter(({ result }) => result === 'closed').length
  const gone = results.filter(({ result }) => result === 'gone').length
  const failed = results.filter(isFailed)
  const titles = useTitles(failed.slice(0, mostTitles))
  return (
    <div role="status">
      <p>
        <strong>{texts.summary(count(closed), count(total))}</strong>
      </p>
      {gone > 0 && <p>{texts.gone(gone)}</p>}
      {failed.length > 0 && (
        <>
          <p>{texts.failed}</p>
          <ul className="crm-bulk__failed">
            {failed.map(({ id, message, result }) => (
              <li key={id}>
                <Link
                  className="crm-reference"
                  href={adminPath(config, `/collections/activities/${id}`)}
                  prefetch={false}
                >
                  {titles.get(id) || '—'}
                </Link>
                <span className="crm-nothing">{message ?? texts.results[result]}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

/** Their lines, as far as the user may see them. */
const useTitles = (results: CloseResult[]): Map<number, string> => {
  const { config } = useConfig()
  const [titles, setTitles] = useState(new Map<number, string>())
  const ids = results.map(({ id }) => id).join()
  useEffect(() => {
    if (!ids) return
    const parts: string[] = []
    append(parts, 'where', { id: { in: ids } })
    append(parts, 'select', { description: true })
    append(parts, 'depth', 0)
    append(parts, 'limit', mostTitles)
    append(parts, 'pagination', false)
    const address = `${config.routes.api}/activities?${parts.join('&')}`
    void ask<{ docs: { description?: null | string; id: number }[] }>({
      address,
    }).then((asked) => {
      if (asked.problem !== null) return
      setTitles(new Map(asked.answer.docs.map(({ description, id }) => [id, description ?? ''])))
    })
  }, [config.routes.api, ids])
  return titles
}
