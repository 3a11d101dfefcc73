'use client'

import { toast, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import type { CollectionSlug } from 'payload'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { textsIn } from '../../i18n/languages'
import { Nothing } from '../Chip'
import { CellEditor } from '../ListView/CellEditor'
import { useSaveField } from '../ListView/useSaveField'
import { adminTexts } from '../translations'
import type { Fact } from './factsOf'
import type { RecordDoc } from './recordDoc'
import './facts.css'

type FactsProps = {
  collection: CollectionSlug
  doc: RecordDoc
  facts: readonly Fact[]
  /** In two columns, with what is empty and internal. @default false */
  isWide?: boolean
}

/**
 * What a record says, to be read; a press on a fact changes it where it stands. What is empty, and what
 * only programs ask for, is folded.
 */
export const Facts = ({ collection, doc, facts, isWide = false }: FactsProps) => {
  const { i18n } = useTranslation()
  const texts = textsIn(adminTexts, i18n.language)
  const said = facts.filter(({ isEmpty, isInternal }) => !(isEmpty || isInternal))
  const empty = facts.filter(({ isEmpty, isInternal }) => isEmpty && !isInternal)
  const internal = facts.filter(({ isEmpty, isInternal }) => isInternal && !isEmpty)
  const list = (of: readonly Fact[]) => <FactList collection={collection} doc={doc} facts={of} />
  return (
    <div className={isWide ? 'crm-facts crm-facts--wide' : 'crm-facts'}>
      {list(said)}
      {empty.length > 0 && <Folded title={texts.emptyFacts(empty.length)}>{list(empty)}</Folded>}
      {internal.length > 0 && <Folded title={texts.more}>{list(internal)}</Folded>}
    </div>
  )
}

const Folded = ({ children, title }: { children: ReactNode; title: string }) => (
  <details className="crm-fold">
    <summary>{title}</summary>
    {children}
  </details>
)

/** Facts, each to be changed where it stands. */
export const FactList = ({ collection, doc, facts }: FactsProps) => {
  const { i18n } = useTranslation()
  const texts = textsIn(adminTexts, i18n.language)
  const router = useRouter()
  const [open, setOpen] = useState<null | string>(null)
  const list = useRef<HTMLDListElement>(null)
  const left = useRef<null | string>(null)
  const save = useSaveField(collection)
  // The keyboard goes back to the button that opened it.
  useEffect(() => {
    if (open !== null || left.current === null) return
    list.current?.querySelector<HTMLElement>(`[data-fact="${left.current}"] button`)?.focus()
    left.current = null
  }, [open])
  const editable = facts.filter(({ field }) => field)
  const leave = (name: string, by: -1 | 0 | 1) => {
    const next = editable[editable.findIndex((fact) => fact.name === name) + by]
    const goesOn = by !== 0 && next
    left.current = goesOn ? null : name
    setOpen(goesOn ? next.name : null)
  }
  const change = async ({ label, name }: Fact, value: unknown) => {
    const problem = await save({ before: doc[name], id: doc.id, label, name, value })
    if (problem) toast.error(problem)
    router.refresh()
  }
  return (
    <dl className="crm-facts__list" ref={list}>
      {facts.map((fact) => {
        const { cell, field, isEmpty, label, name, within } = fact
        return (
          <div className="crm-fact" data-fact={name} key={name}>
            <dt>{label}</dt>
            {open === name && field ? (
              <dd className="crm-fact__editor">
                <CellEditor
                  doc={doc}
                  field={field}
                  label={label}
                  onLeave={(by) => leave(name, by)}
                  onSave={(value) => void change(fact, value)}
                  within={within}
                />
              </dd>
            ) : (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the button beside it has the keys
              // biome-ignore lint/a11y/noNoninteractiveElementInteractions: the same
              <dd
                className={field ? 'crm-fact__value crm-fact__value--open' : 'crm-fact__value'}
                onClick={({ target }) => {
                  const isLink = target instanceof Element && target.closest('a, button')
                  const isMarked = window.getSelection()?.toString()
                  if (field && !isLink && !isMarked) setOpen(name)
                }}
              >
                <span className="crm-fact__text">{isEmpty ? <Nothing /> : cell}</span>
                {field && (
                  <button
                    aria-label={texts.change(label)}
                    className="crm-fact__change"
                    onClick={() => setOpen(name)}
                    title={texts.change(label)}
                    type="button"
                  >
                    <span aria-hidden="true">✎</span>
                  </button>
                )}
              </dd>
            )}
          </div>
        )
      })}
    </dl>
  )
}
