'use client'

import { ReactSelect, type ReactSelectOption, useConfig, useTranslation } from '@payloadcms/ui'
import type {
  RelationshipFieldClient,
  ResolvedFilterOptions,
  UploadFieldClient,
  Where,
} from 'payload'
import { useEffect, useState } from 'react'
import { isPeopleWord, peopleWords } from '../../database/filters/words/peopleWords'
import { textsIn } from '../../i18n/languages'
import { plain } from '../../i18n/plain'
import { append } from '../address'
import { ask } from '../ask'
import { adminTexts } from '../translations'
import { isDictionary } from './fields'
import { isMixed } from './operators'
import { type Named, namedBy } from './read'
import { filterTexts } from './translations'
import { useTitles } from './useTitles'

/** So many of each collection are offered; typing on narrows them. */
const shown = 50
const pause = 200

type RecordsValueProps = {
  field: RelationshipFieldClient | UploadFieldClient
  /** In a table, whose edges would cut the list off. */
  isFloating?: boolean
  isMulti: boolean
  /** Without the words for people, and only what may be chosen anew. @default a filter, which asks for any */
  isValue?: boolean
  label: string
  onChange: (values: unknown[]) => void
  values: unknown[]
  /** Which records of a collection may be chosen. @default all that may be seen */
  within?: ResolvedFilterOptions
}

/** Records, and the words for people around the one who asks, found as one types. */
export const RecordsValue = ({
  field,
  isFloating,
  isMulti,
  isValue,
  label,
  onChange,
  values,
  within,
}: RecordsValueProps) => {
  const { i18n } = useTranslation()
  const [typed, setTyped] = useState('')
  const collections = [field.relationTo].flat()
  const found = useFound({ collections, isValue, typed, within })
  const titleOf = useTitles(values.flatMap((value) => namedBy(value, field) ?? []))
  const [target = ''] = collections
  const people = textsIn(adminTexts, i18n.language).people
  const words: ReactSelectOption[] =
    !isValue && (target === 'users' || target === 'groups')
      ? peopleWords[target].map((word) => ({
          label: (people[target] as Record<string, string>)[word] ?? word,
          value: word,
        }))
      : []
  const optionOf = (value: unknown): ReactSelectOption => {
    const word = isPeopleWord(value, target) && words.find((one) => one.value === value)
    if (word) return word
    const named = namedBy(value, field)
    return { label: (named && titleOf(named)) ?? '…', value: named ? keyOf(named) : String(value) }
  }
  const pickedOf = ({ value }: ReactSelectOption): unknown => {
    const [collection = '', id] = String(value).split(' ')
    if (id === undefined) return value
    return isMixed(field) ? { relationTo: collection, value: Number(id) } : Number(id)
  }
  const chosen = values.map(optionOf)
  return (
    <ReactSelect
      {...ariaLabel(label)}
      {...(isFloating && floating)}
      // What the server finds comes later than it is typed: until then, of what is there.
      filterOption={({ label: text }, said) => hasWords(String(text), said)}
      isClearable={isMulti || isValue}
      isMulti={isMulti}
      onChange={(picked) =>
        onChange(
          [picked].flat().flatMap((one) => (one ? [pickedOf(one as ReactSelectOption)] : [])),
        )
      }
      onInputChange={setTyped}
      options={[...words, ...found]}
      placeholder={textsIn(filterTexts, i18n.language).chooseValue}
      value={isMulti ? chosen : chosen[0]}
    />
  )
}

/** Each word somewhere in the text, as the server looks for them. */
const hasWords = (text: string, said: string): boolean =>
  plain(said)
    .split(/\s+/)
    .every((word) => plain(text).includes(word))

const keyOf = ({ collection, id }: Named): string => `${collection} ${id}`

/** Payload's select hands what it does not know on to the one below it. */
export const ariaLabel = (label: string): object => ({ 'aria-label': label })

/** The list lies over the page, wherever its field stands. */
const floating = {
  // Only in the browser: there is no page on the server, and Payload draws the select there later.
  get menuPortalTarget() {
    return typeof document === 'undefined' ? undefined : document.body
  },
  menuPosition: 'fixed',
}

type Doc = { id: number } & Record<string, unknown>

type FoundArgs = Pick<RecordsValueProps, 'isValue' | 'within'> & {
  collections: string[]
  typed: string
}

const useFound = ({ collections, isValue, typed, within }: FoundArgs): ReactSelectOption[] => {
  const { config, getEntityConfig } = useConfig()
  const { i18n } = useTranslation()
  const [found, setFound] = useState<ReactSelectOption[]>([])
  const asked = collections.join()
  useEffect(() => {
    const controller = new AbortController()
    const look = async () => {
      const lists = await Promise.all(
        asked.split(',').map(async (collection) => {
          const entity = getEntityConfig({ collectionSlug: collection })
          const title = entity?.admin?.useAsTitle ?? 'id'
          const parts: string[] = []
          append(parts, 'depth', 0)
          append(parts, 'limit', shown)
          append(parts, 'pagination', false)
          append(parts, 'select', { [title]: true })
          append(parts, 'sort', entity && isDictionary(entity) ? 'order' : title)
          append(parts, 'locale', i18n.language)
          const isEntry = entity && isDictionary(entity)
          const allowed = within?.[collection]
          const conditions: Where[] = [
            ...(typed ? [{ [title]: { like: typed } }] : []),
            ...(isValue && isEntry ? [{ active: { equals: true } }] : []),
            ...(typeof allowed === 'object' ? [allowed] : []),
          ]
          if (conditions.length > 0) append(parts, 'where', { and: conditions })
          const answer = await ask<{ docs: Doc[] }>({
            address: `${config.routes.api}/${collection}?${parts.join('&')}`,
            signal: controller.signal,
          })
          const docs = answer.problem === null ? answer.answer.docs : []
          return docs.map((doc) => ({
            label: String(doc[title] ?? '') || '—',
            value: `${collection} ${doc.id}`,
          }))
        }),
      )
      if (!controller.signal.aborted) setFound(lists.flat())
    }
    const timer = setTimeout(() => void look(), typed ? pause : 0)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [asked, config.routes.api, getEntityConfig, i18n.language, isValue, typed, within])
  return found
}
