import type { DefaultServerCellComponentProps } from 'payload'
import type { ReactNode } from 'react'
import { LinkedCell } from './LinkedCell'

/** What Payload gives a server component that is a cell of a list. */
export type CellProps = DefaultServerCellComponentProps & {
  rowData: { id: number } & Record<string, unknown>
}

/** Makes the cell of the first column open its record. */
export const CellFrame = ({ cell, children }: { cell: CellProps; children: ReactNode }) =>
  cell.link ? (
    <LinkedCell
      collectionSlug={cell.collectionSlug}
      linkURL={cell.linkURL}
      rowData={cell.rowData}
      viewType={cell.viewType}
    >
      {children}
    </LinkedCell>
  ) : (
    children
  )
