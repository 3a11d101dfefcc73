'use client'

import { getTranslation, type I18nClient } from '@payloadcms/translations'
import { toast, useConfig, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import type { Column, SanitizedCollectionPermission, StaticLabel } from 'payload'
import { type MouseEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { textsIn } from '../../i18n/languages'
import { ask } from '../ask'
import { isTyping } from '../isTyping'
import { mayChange } from './editable'
import { listTexts } from './translations'
import { useSaveField } from './useSaveField'

/** The cell that is being changed. */
type Spot = { accessor: string; id: number }

type EditingArgs = {
  collection: string
  /** Those that can be changed here, in their order. */
  editable: readonly Column[]
  table: RefObject<HTMLTableElement | null>
}

const labelOf = (columns: readonly Column[], accessor: string, i18n: I18nClient): string => {
  const column = columns.find((one) => one.accessor === accessor)
  const label = column && 'label' in column.field ? column.field.label : undefined
  return String(getTranslation((label || accessor) as StaticLabel, i18n))
}

/**
 * Changing a cell where it stands: by double click, or F2 in a row. What is said is saved at once, and
 * the keyboard goes back to the row.
 */
export const useCellEditing = ({ collection, editable, table }: EditingArgs) => {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const router = useRouter()
  const [spot, setSpot] = useState<null | Spot>(null)
  const saveField = useSaveField(collection)

  const address = `${config.routes.api}/${collection}`
  const texts = textsIn(listTexts, i18n.language)
  /** The row that gets the keyboard back, once the cell shows its link again. */
  const left = useRef<number>(undefined)
  const begin = async (next: Spot) => {
    setSpot(next)
    const asked = await ask<SanitizedCollectionPermission>({
      address: `${address}/access/${next.id}`,
      method: 'POST',
    })
    if (asked.problem !== null || mayChange(asked.answer, next.accessor)) return
    left.current = next.id
    setSpot((now) => (now?.id === next.id ? null : now))
    toast.error(texts.mayNot)
  }
  const save = async (value: unknown, before: unknown) => {
    if (!spot) return
    const { accessor, id } = spot
    const label = labelOf(editable, accessor, i18n)
    const problem = await saveField({ before, id, label, name: accessor, value })
    if (problem) toast.error(problem)
    router.refresh()
  }
  useEffect(() => {
    if (spot || left.current === undefined) return
    const row = table.current?.querySelector(`tbody tr[data-id="${left.current}"]`)
    row?.querySelector<HTMLElement>('td:not(.cell-_select) a[href]')?.focus()
    left.current = undefined
  }, [spot, table])
  const leave = (by: -1 | 0 | 1) => {
    if (!spot) return
    const at = editable.findIndex(({ accessor }) => accessor === spot.accessor)
    const next = by === 0 ? undefined : editable[at + by]
    left.current = next ? undefined : spot.id
    setSpot(next ? { accessor: next.accessor, id: spot.id } : null)
  }
  const onDoubleClick = (event: MouseEvent<HTMLTableSectionElement>) => {
    const cell = event.target instanceof Element && event.target.closest('td')
    const row = cell ? cell.closest('tr') : null
    if (!(cell && row)) return
    const column = editable.find(({ accessor }) => cell.classList.contains(`cell-${accessor}`))
    if (!column) return
    event.preventDefault()
    window.getSelection()?.removeAllRanges()
    void begin({ accessor: column.accessor, id: Number(row.dataset.id) })
  }
  const latest = useRef(begin)
  latest.current = begin
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target } = event
      if (event.key !== 'F2' || isTyping(target) || !(target instanceof Element)) return
      const row = target.closest<HTMLTableRowElement>('tbody tr')
      if (!(row && table.current?.contains(row))) return
      const within = target.closest('td')
      const column =
        editable.find(({ accessor }) => within?.classList.contains(`cell-${accessor}`)) ??
        editable[0]
      if (!column) return
      event.preventDefault()
      void latest.current({ accessor: column.accessor, id: Number(row.dataset.id) })
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [editable, table])
  return { leave, onDoubleClick, save, spot }
}
