'use client'

import { Button, useTranslation } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { textsIn } from '../../i18n/languages'
import { adminTexts } from '../translations'
import type { RecordRow } from './query'
import type { Records } from './useRecords'

export type Column<Row> = {
  cell: (row: Row) => ReactNode
  key: string
  label: string
  /** The column that takes the room that is left. */
  wide?: boolean
}

type RecordTableProps<Row extends RecordRow> = {
  /** Buttons above the table. */
  actions?: ReactNode
  /** What the table is, for who cannot see it. */
  caption: string
  columns: Column<Row>[]
  /** Says what to do when there is nothing yet. */
  empty: ReactNode
  records: Records<Row>
}

/** A dense table of a record's tab: as many pages as are asked for, no total. */
export const RecordTable = <Row extends RecordRow>({
  actions,
  caption,
  columns,
  empty,
  records,
}: RecordTableProps<Row>) => {
  const { hasMore, loadMore, reload, rows, state } = records
  const { i18n } = useTranslation()
  const texts = textsIn(adminTexts, i18n.language)
  return (
    <section aria-label={caption} className="crm-records">
      {actions && <div className="crm-records__actions">{actions}</div>}
      {rows.length === 0 && state !== 'failed' ? (
        <div className="crm-empty">{empty}</div>
      ) : (
        <div className="crm-records__scroll">
          <table className="crm-table">
            <caption className="crm-hidden">{caption}</caption>
            <thead>
              <tr>
                {columns.map(({ key, label, wide }) => (
                  <th className={wide ? 'crm-table__wide' : undefined} key={key} scope="col">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  {columns.map(({ cell, key, wide }) => (
                    <td
                      className={`cell-${key}${wide ? ' crm-table__wide' : ''}`}
                      data-label={columns.find((column) => column.key === key)?.label}
                      key={key}
                    >
                      {cell(row)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div aria-live="polite" className="crm-records__foot">
        {state === 'loading' && <span className="crm-nothing">{texts.loading}</span>}
        {state === 'failed' && (
          <>
            <span className="crm-problem">{texts.loadFailed}</span>
            <Button buttonStyle="secondary" margin={false} onClick={reload} size="small">
              {texts.tryAgain}
            </Button>
          </>
        )}
        {state === 'idle' && hasMore && (
          <Button buttonStyle="secondary" margin={false} onClick={loadMore} size="small">
            {texts.loadMore}
          </Button>
        )}
      </div>
    </section>
  )
}

export type { RecordQuery, RecordRow } from './query'
export { useRecords } from './useRecords'
