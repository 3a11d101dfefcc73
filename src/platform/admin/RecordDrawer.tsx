'use client'

import { useDocumentDrawer } from '@payloadcms/ui'
import type { CollectionSlug } from 'payload'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'

type Target = { id?: number; initialData?: Record<string, unknown>; key: number }

type RecordDrawerArgs = {
  collection: CollectionSlug
  /** After a save or a deletion; a new record closes its drawer. */
  onChanged: () => void
  /** A new record is gone to when it is made. @default one stays where one is */
  opensNew?: boolean
}

/** A drawer over the page in which a record is made or changed, without leaving the page. */
export const useRecordDrawer = ({
  collection,
  onChanged,
  opensNew,
}: RecordDrawerArgs): {
  add: (initialData: Record<string, unknown>) => void
  drawer: ReactNode
  open: (id: number) => void
} => {
  const [target, setTarget] = useState<null | Target>(null)
  const count = useRef(0)
  const show = useCallback((what: Omit<Target, 'key'>) => {
    count.current += 1
    setTarget({ ...what, key: count.current })
  }, [])
  const add = useCallback((initialData: Record<string, unknown>) => show({ initialData }), [show])
  const open = useCallback((id: number) => show({ id }), [show])
  return {
    add,
    drawer: target && (
      <OpenDrawer
        collection={collection}
        key={target.key}
        onChanged={onChanged}
        onClosed={() => setTarget(null)}
        opensNew={opensNew}
        target={target}
      />
    ),
    open,
  }
}

const OpenDrawer = ({
  collection,
  onChanged,
  onClosed,
  opensNew = false,
  target,
}: RecordDrawerArgs & { onClosed: () => void; target: Target }) => {
  const [DocumentDrawer, , { closeDrawer, isDrawerOpen, openDrawer }] = useDocumentDrawer({
    id: target.id,
    collectionSlug: collection,
    overrideEntityVisibility: true,
  })
  const wasOpen = useRef(false)
  // Opened once it stands on the page: the drawer registers itself when it is first rendered.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on appearing
  useEffect(() => openDrawer(), [])
  useEffect(() => {
    if (isDrawerOpen) wasOpen.current = true
    else if (wasOpen.current) onClosed()
  }, [isDrawerOpen, onClosed])
  return (
    <DocumentDrawer
      initialData={target.initialData}
      onDelete={() => {
        onChanged()
        closeDrawer()
      }}
      onSave={({ operation }) => {
        // Who goes to the new record leaves the page.
        if (!(operation === 'create' && opensNew)) onChanged()
        if (operation === 'create') closeDrawer()
      }}
      redirectAfterCreate={opensNew}
    />
  )
}
