'use client'

import { FieldPathContext, Form, QueryPresetsWhereField, useFormFields } from '@payloadcms/ui'
import type { FormState, Where } from 'payload'
import { useEffect, useRef } from 'react'
import { useAnalysisContext } from './context'

/**
 * Payload's own filter builder, the one of the lists: any field, any relation, and/or. It is made
 * for a form of saved views, so it gets one of its own that is never sent.
 */
export const MoreFilters = () => {
  const { question, texts } = useAnalysisContext()
  const written = JSON.stringify(question.where ?? {})
  // What this builder wrote itself; anything else (a link, the way back) starts it anew.
  const own = useRef(written)
  const start = useRef({ at: 0, where: question.where })
  if (own.current !== written) {
    own.current = written
    start.current = { at: start.current.at + 1, where: question.where }
  }
  const state = (value: unknown): FormState[string] => ({ initialValue: value, valid: true, value })
  return (
    <fieldset className="crm-analysis__builder">
      <legend className="crm-hidden">{texts.moreFilters}</legend>
      <Form
        el="div"
        initialState={{
          relatedCollection: state('activities'),
          where: state(start.current.where ? structuredClone(start.current.where) : undefined),
        }}
        key={start.current.at}
      >
        <FieldPathContext value="where">
          <QueryPresetsWhereField
            field={{ name: 'where', label: texts.moreFilters, type: 'json' }}
            path="where"
          />
        </FieldPathContext>
        <Listener own={own} />
      </Form>
    </fieldset>
  )
}

/** Asks the question anew when the builder has said something. */
const Listener = ({ own }: { own: { current: string } }) => {
  const { change } = useAnalysisContext()
  const latest = useRef(change)
  latest.current = change
  const value = useFormFields(([fields]) => fields.where?.value) as undefined | Where
  const text = JSON.stringify(withValues(value) ?? {})
  useEffect(() => {
    if (text === own.current) return
    own.current = text
    const where = JSON.parse(text) as Where
    latest.current({ where: Object.keys(where).length > 0 ? where : undefined })
  }, [own, text])
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
