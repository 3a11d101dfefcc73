'use client'

import { Button, useListDrawerContext, useSelection, XIcon } from '@payloadcms/ui'
import { usePathname, useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import type { BarAction } from './barAction'
import './bulk.css'
import { BulkDialog } from './BulkDialog'
import { useBarKey } from './useBarKey'
import { type Chosen, useChosen } from './useChosen'
import { useTexts } from './useTexts'

type Opened = { action: BarAction; chosen: Chosen }

/**
 * Stands at the bottom of the screen as long as something is selected: how much, all of the filter, and what
 * can be done with it. Reading the list anew, as a changed filter does, empties the selection.
 */
export const SelectionBar = ({
  actions,
  collection,
}: {
  actions: BarAction[]
  collection: string
}) => {
  const { count: number, texts } = useTexts()
  const { count = 0, selectAll, toggleAll, totalDocs = 0 } = useSelection()
  const chosen = useChosen()
  const { isInDrawer } = useListDrawerContext()
  const router = useRouter()
  const isTrash = usePathname().endsWith('/trash')
  // What was selected when it opened: reading the list again empties the selection.
  const [opened, setOpened] = useState<null | Opened>(null)
  const hasChanged = useRef(false)
  const bar = useRef<HTMLElement>(null)
  useBarKey(bar)
  if (isInDrawer || isTrash || (count === 0 && !opened)) return null

  const open = (action: BarAction) => {
    if (action.opens) window.dispatchEvent(new Event(action.opens))
    else setOpened({ action, chosen })
  }
  const clear = () => {
    // Of an empty selection it would select all.
    if (String(selectAll) !== 'none') toggleAll()
  }
  const onClosed = () => {
    setOpened(null)
    if (!hasChanged.current) return
    hasChanged.current = false
    router.refresh()
  }
  const isAll = String(selectAll) === 'allAvailable'
  return (
    <section aria-label={texts.actions} className="crm-bulk" ref={bar}>
      <span aria-live="polite" className="crm-bulk__count">
        {isAll ? texts.allSelected(number(totalDocs)) : texts.selected(number(count))}
      </span>
      {!isAll && count < totalDocs && (
        <button className="crm-bulk__all" onClick={() => toggleAll(true)} type="button">
          {texts.all(number(totalDocs))}
        </button>
      )}
      <div className="crm-bulk__actions">
        {actions.map((action) => (
          <Button
            buttonStyle="secondary"
            className={action.isDangerous ? 'crm-bulk__danger' : undefined}
            key={action.slug}
            margin={false}
            onClick={() => open(action)}
            size="small"
          >
            {`${action.label}…`}
          </Button>
        ))}
      </div>
      <button
        aria-label={texts.clear}
        className="crm-dialog__close"
        onClick={clear}
        title={texts.clear}
        type="button"
      >
        <XIcon />
      </button>
      {opened && (
        <BulkDialog
          action={opened.action}
          chosen={opened.chosen}
          collection={collection}
          onClosed={onClosed}
          onStarted={() => {
            hasChanged.current = true
          }}
        />
      )}
    </section>
  )
}
