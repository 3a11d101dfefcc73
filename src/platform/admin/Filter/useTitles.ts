'use client'

import { useConfig, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { append } from '../address'
import { ask } from '../ask'
import { groupedBy } from './groupedBy'
import type { Named } from './read'

/** As many as one address may name. */
const mostAtOnce = 500

const keyOf = ({ collection, id }: Named): string => `${collection} ${id}`

/**
 * What records are called, looked up once for each collection.
 * @returns a function: the name, null for what is not there (or may not be seen), undefined before the answer
 */
export const useTitles = (named: Named[]) => {
  const { config, getEntityConfig } = useConfig()
  const { i18n } = useTranslation()
  const [titles, setTitles] = useState<ReadonlyMap<string, null | string>>(new Map())
  const wanted = [...new Set(named.map(keyOf))].filter((key) => !titles.has(key)).sort()
  const asked = wanted.join()
  useEffect(() => {
    if (!asked) return
    let isLeft = false
    const byCollection = groupedBy(asked.split(','), (key) => key.split(' ')[0] ?? '')
    for (const [collection, keys] of byCollection) {
      const entity = getEntityConfig({ collectionSlug: collection })
      const title = entity?.admin?.useAsTitle ?? 'id'
      const parts: string[] = []
      append(parts, 'where', {
        id: { in: keys.slice(0, mostAtOnce).map((key) => key.split(' ')[1]) },
      })
      append(parts, 'select', { [title]: true })
      append(parts, 'depth', 0)
      append(parts, 'limit', mostAtOnce)
      append(parts, 'pagination', false)
      // What is in the trash keeps its name where it is used.
      if (entity?.trash) append(parts, 'trash', true)
      append(parts, 'locale', i18n.language)
      const address = `${config.routes.api}/${collection}?${parts.join('&')}`
      void ask<{ docs: ({ id: number } & Record<string, unknown>)[] }>({ address }).then(
        ({ problem, ...rest }) => {
          if (isLeft) return
          const docs = problem === null && 'answer' in rest ? rest.answer.docs : []
          const found = new Map(
            docs.map((doc) => [`${collection} ${doc.id}`, String(doc[title] ?? '—')]),
          )
          setTitles(
            (known) =>
              new Map([...known, ...keys.map((key) => [key, found.get(key) ?? null] as const)]),
          )
        },
      )
    }
    return () => {
      isLeft = true
    }
  }, [asked, config.routes.api, getEntityConfig, i18n.language])
  return (one: Named): null | string | undefined => titles.get(keyOf(one))
}
