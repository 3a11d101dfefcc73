'use client'

import { Link, useConfig, useListDrawerContext } from '@payloadcms/ui'
import type { CollectionSlug } from 'payload'
import type { ReactNode } from 'react'
import { adminPath } from '../adminPath'

type LinkedCellProps = {
  children: ReactNode
  collectionSlug: string
  linkURL?: string
  rowData: { id: number } & Record<string, unknown>
  viewType?: string
}

/** The cell that opens its record; in a drawer, the one that chooses it. */
export const LinkedCell = ({
  children,
  collectionSlug,
  linkURL,
  rowData,
  viewType,
}: LinkedCellProps) => {
  const { config } = useConfig()
  const { drawerSlug, onSelect } = useListDrawerContext()
  if (drawerSlug) {
    return (
      <button
        className="default-cell__first-cell"
        onClick={() =>
          onSelect?.({
            collectionSlug: collectionSlug as CollectionSlug,
            doc: rowData,
            docID: String(rowData.id),
          })
        }
        type="button"
      >
        {children}
      </button>
    )
  }
  const trash = viewType === 'trash' ? '/trash' : ''
  const path = adminPath(config, `/collections/${collectionSlug}${trash}/${rowData.id}`)
  return (
    <Link className="crm-cell-link" href={linkURL ?? path} prefetch={false}>
      {children}
    </Link>
  )
}
