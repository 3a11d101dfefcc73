'use client'

import { toast, useConfig, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import type { Column } from 'payload'
import { type MouseEvent, type RefObject, useCallback, useEffect, useState } from 'react'
import { textsIn } from '../../i18n/languages'
import { ask } from '../ask'
import { isTyping } from '../isTyping'
import { listTexts } from './translations'

/** The cell that is being changed. */
type Spot = { accessor: string; id: number }

type EditingArgs = {
  collection: string
  /** Those that can be changed here, in their order. */
  editable: readonly Column[]
  table: RefObject<HTMLTableElement | null>
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

  const focusRow = useCallback(
    (id: number) => {
      const row = table.current?.querySelector(`tbody tr[data-id="${id}"]`)
      row?.querySelector<HTMLElement>('td:not(.cell-_select) a[href]')?.focus()
    },
    [table],
  )
  const save = async (value: unknown) => {
    if (!spot) return
    const { problem } = await ask({
      address: `${config.routes.api}/${collection}/${spot.id}?depth=0`,
      body: { [spot.accessor]: value },
      method: 'PATCH',
    })
    const texts = textsIn(listTexts, i18n.language)
    if (problem !== null) toast.error(problem === 'unknown' ? texts.notSaved : problem)
    router.refresh()
  }
  const leave = (by: -1 | 0 | 1) => {
    if (!spot) return
    const at = editable.findIndex(({ accessor }) => accessor === spot.accessor)
    const next = by === 0 ? undefined : editable[at + by]
    setSpot(next ? { accessor: next.accessor, id: spot.id } : null)
    if (!next) focusRow(spot.id)
  }
  const onDoubleClick = (event: MouseEvent<HTMLTableSectionElement>) => {
    const cell = event.target instanceof Element && event.target.closest('td')
    const row = cell ? cell.closest('tr') : null
    if (!(cell && row)) return
    const column = editable.find(({ accessor }) => cell.classList.contains(`cell-${accessor}`))
    if (!column) return
    event.preventDefault()
    window.getSelection()?.removeAllRanges()
    setSpot({ accessor: column.accessor, id: Number(row.dataset.id) })
  }
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
      setSpot({ accessor: column.accessor, id: Number(row.dataset.id) })
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [editable, table])
  return { leave, onDoubleClick, save, spot }
}
