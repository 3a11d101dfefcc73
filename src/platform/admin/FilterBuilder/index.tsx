'use client'

import { getTranslation } from '@payloadcms/translations'
import {
  FieldPathContext,
  Form,
  QueryPresetsWhereField,
  useConfig,
  useFormFields,
  useTranslation,
} from '@payloadcms/ui'
import type { CollectionSlug, FormState, Where } from 'payload'
import { useEffect, useMemo, useRef } from 'react'
import { textsIn } from '../../i18n/languages'
import { fieldsIn } from '../ListView/fieldsIn'
import { adminTexts } from '../translations'
import { dayWordsIn, forBuilder, fromBuilder } from './words'

type FilterBuilderProps = {
  collection: CollectionSlug
  label: string
  onChange: (where: undefined | Where) => void
  where: undefined | Where
}

/**
 * Payload's own filter builder, the one of the lists: any field, any relation, and/or. It is made
 * for a form of saved views, so it gets one of its own that is never sent.
 */
export const FilterBuilder = ({ collection, label, onChange, where }: FilterBuilderProps) => {
  const { getEntityConfig } = useConfig()
  const { i18n } = useTranslation()
  const fields = useMemo(
    () => fieldsIn(getEntityConfig({ collectionSlug: collection }).fields),
    [collection, getEntityConfig],
  )
  const dates = useMemo(
    () => new Set(fields.flatMap(({ field, path }) => (field.type === 'date' ? [path] : []))),
    [fields],
  )
  const written = JSON.stringify(where ?? {})
  // What the builder says itself comes back later; any other filter (a link, the way back) starts it anew.
  const said = useRef({ last: written, seen: written, underway: new Set<string>() })
  const start = useRef({ at: 0, where })
  if (said.current.seen !== written) {
    said.current.seen = written
    if (!said.current.underway.delete(written)) {
      said.current.last = written
      start.current = { at: start.current.at + 1, where }
    }
  }
  const { at, where: begun } = start.current
  // Another one would take the place of all that was written since: the same as long as nothing starts anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `at` says when it starts anew
  const initialState = useMemo(
    (): FormState => ({
      relatedCollection: stateOf(collection),
      where: stateOf(begun ? forBuilder(begun, dates) : undefined),
    }),
    [at, collection, dates],
  )
  const { word } = textsIn(adminTexts, i18n.language).days
  const labelOf = (path: string): string => {
    const field = fields.find((each) => each.path === path)?.field
    return field && 'label' in field ? String(getTranslation(field.label || path, i18n)) : path
  }
  return (
    <>
      {dayWordsIn(where, dates).map((one) => (
        <p className="crm-filter-word" key={`${one.path} ${one.word}`}>
          {labelOf(one.path)}: {word(one.word)}
        </p>
      ))}
      <Form el="div" initialState={initialState} key={at}>
        <FieldPathContext value="where">
          <QueryPresetsWhereField field={{ name: 'where', label, type: 'json' }} path="where" />
        </FieldPathContext>
        <Listener onChange={onChange} said={said.current} />
      </Form>
    </>
  )
}

const stateOf = (value: unknown): FormState[string] => ({ initialValue: value, valid: true, value })

/** What the builder said last, the filter that it was last given, and what it said and was not given yet. */
type Said = { last: string; seen: string; underway: Set<string> }

type ListenerProps = Pick<FilterBuilderProps, 'onChange'> & { said: Said }

/** Tells when the builder has said something. */
const Listener = ({ onChange, said }: ListenerProps) => {
  const latest = useRef(onChange)
  latest.current = onChange
  const value = useFormFields(([fields]) => fields.where?.value) as undefined | Where
  const whole = withValues(value)
  const text = JSON.stringify(whole ? fromBuilder(whole) : {})
  // What a form begins with is nothing that somebody said.
  const before = useRef(text)
  useEffect(() => {
    if (text === before.current) return
    before.current = text
    if (text === said.last) return
    said.last = text
    said.underway.add(text)
    const where = JSON.parse(text) as Where
    latest.current(Object.keys(where).length > 0 ? where : undefined)
  }, [said, text])
  return null
}

const isEmpty = (value: unknown) => value === undefined || value === null || value === ''

/** Conditions that have a value, as the builder nests them: one being written asks nothing yet. */
const withValues = (where: undefined | Where): undefined | Where => {
  if (!where) return undefined
  // Not made by the builder: it is shown as it came.
  if (!where.or) return Object.keys(where).length > 0 ? where : undefined
  const or = where.or
    .map(({ and = [] }) => ({
      and: and.filter((condition) =>
        Object.values(condition).every((operators) => !Object.values(operators).some(isEmpty)),
      ),
    }))
    .filter(({ and }) => and.length > 0)
  return or.length > 0 ? { or } : undefined
}
