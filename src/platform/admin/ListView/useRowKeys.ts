'use client'

import { type RefObject, useEffect } from 'react'
import { isTyping } from '../isTyping'

type RowKeysArgs = {
  /** Shows a record at the side. */
  onPreview: (id: number) => void
  table: RefObject<HTMLTableElement | null>
}

/**
 * Rows by keyboard: `j` and `k` go from one to the next, `x` selects, Space shows it at the side. Enter
 * opens the one that has the keyboard by itself: it stands on the link.
 */
export const useRowKeys = ({ onPreview, table }: RowKeysArgs): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { altKey, ctrlKey, key, metaKey, target } = event
      if (altKey || ctrlKey || metaKey || event.defaultPrevented || isTyping(target)) return
      const rows = [...(table.current?.tBodies[0]?.rows ?? [])]
      // Something lies over the list: its keys are its own.
      if (rows.length === 0 || document.querySelector('dialog[open], .payload__modal-item')) return
      const at = rows.findIndex((row) => row.contains(document.activeElement))
      if (key === 'j' || key === 'k') {
        const next = at < 0 ? rows[0] : rows[key === 'j' ? at + 1 : at - 1]
        if (!next) return
        event.preventDefault()
        focusRow(next)
      } else if (key === 'x' && rows[at]) {
        event.preventDefault()
        rows[at].querySelector<HTMLInputElement>('.cell-_select input')?.click()
      } else if (key === ' ' && rows[at] && target instanceof HTMLAnchorElement) {
        event.preventDefault()
        onPreview(Number(rows[at].dataset.id))
      }
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [onPreview, table])
}

/** On the link that opens the record. */
const focusRow = (row: HTMLTableRowElement): void => {
  const link = row.querySelector<HTMLElement>('td:not(.cell-_select) a[href]')
  link?.focus()
  row.scrollIntoView({ block: 'nearest' })
}
