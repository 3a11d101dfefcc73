'use client'

import { getTranslation } from '@payloadcms/translations'
import { SelectAll, SelectRow, useAuth, useListDrawerContext, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import type {
  ClientField,
  CollectionSlug,
  Column,
  ResolvedFilterOptions,
  StaticLabel,
} from 'payload'
import { type PointerEvent, useMemo, useRef } from 'react'
import { textsIn } from '../../i18n/languages'
import { Nothing } from '../Chip'
import { LinkedCell } from '../cells/LinkedCell'
import { useRecordDrawer } from '../RecordDrawer'
import { CellEditor } from './CellEditor'
import { isNumeric, rolesOf } from './columnKinds'
import type { Doc } from './docs'
import { isEditable } from './editable'
import { isRelation, RelationHead } from './RelationHead'
import { listTexts } from './translations'
import { useCellEditing } from './useCellEditing'
import { useRowKeys } from './useRowKeys'

type ListTableProps = {
  collection: CollectionSlug
  columns: Column[]
  docs: Doc[]
  isSelectable: boolean
  /** Which records each field may name. */
  options?: ReadonlyMap<string, ResolvedFilterOptions>
  /** `trash`: where its records open. */
  viewType?: string
}

/**
 * The table of a list: its head and first column stay while it is moved, numbers stand at the right, a
 * cell is changed where it stands, and on a phone its rows are cards. Cells and heads are Payload's.
 */
export const ListTable = ({
  collection,
  columns,
  docs,
  isSelectable,
  options,
  viewType,
}: ListTableProps) => {
  const { i18n } = useTranslation()
  const { permissions } = useAuth()
  const { isInDrawer } = useListDrawerContext()
  const table = useRef<HTMLTableElement>(null)
  const router = useRouter()
  const { drawer, open } = useRecordDrawer({ collection, onChanged: () => router.refresh() })
  useRowKeys({ onPreview: open, table })
  const shown = useMemo(() => columns.filter(({ active }) => active), [columns])
  const roles = useMemo(() => rolesOf(shown), [shown])
  const may = permissions?.collections?.[collection]
  const editable = useMemo(
    () => (may?.update && !isInDrawer ? shown.filter((one) => isEditable(one, may.fields)) : []),
    [isInDrawer, may, shown],
  )
  const { leave, onDoubleClick, save, spot } = useCellEditing({ collection, editable, table })
  const texts = textsIn(listTexts, i18n.language)
  const labelOf = ({ accessor, field }: Column): string =>
    String(getTranslation((('label' in field && field.label) || accessor) as StaticLabel, i18n))
  const classOf = (column: Column, kind: 'cell' | 'head') =>
    [
      kind === 'cell' && `cell-${column.accessor.replaceAll('.', '__')}`,
      kind === 'cell' && editable.includes(column) && 'crm-cell--editable',
      isNumeric(column) && 'crm-cell--number',
      roles.has(column.accessor) && `crm-cell--${roles.get(column.accessor)}`,
    ]
      .filter(Boolean)
      .join(' ')
  return (
    <div className="table-wrap">
      <div className="table crm-list">
        <table ref={table}>
          <thead>
            <tr>
              {isSelectable && (
                <th className="crm-cell--select" id="heading-_select">
                  <SelectAll />
                </th>
              )}
              {shown.map((column) => (
                <th
                  className={classOf(column, 'head')}
                  id={`heading-${column.accessor.replaceAll('.', '__')}`}
                  key={column.accessor}
                >
                  {isRelation(column) ? <RelationHead {...column} /> : column.Heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody onDoubleClick={onDoubleClick} onPointerOver={tellWhole}>
            {docs.map((doc, at) => (
              <tr className={`row-${at + 1}`} data-id={doc.id} key={doc.id}>
                {isSelectable && (
                  <td className="cell-_select crm-cell--select">
                    {/* Payload reads the locks that it has put there itself. */}
                    <SelectRow rowData={doc as never} />
                  </td>
                )}
                {shown.map((column) => (
                  <td className={classOf(column, 'cell')} key={column.accessor}>
                    {spot?.id === doc.id && spot.accessor === column.accessor ? (
                      <CellEditor
                        doc={doc}
                        field={column.field as ClientField & { name: string }}
                        key={column.accessor}
                        label={texts.edit(
                          labelOf(column),
                          String(doc[shown[0]?.accessor ?? ''] ?? ''),
                        )}
                        onLeave={leave}
                        onSave={(value) => void save(value, doc[column.accessor])}
                        within={options?.get(column.accessor)}
                      />
                    ) : isNothing(column, doc) ? (
                      roles.get(column.accessor) === 'title' ? (
                        <LinkedCell collectionSlug={collection} rowData={doc} viewType={viewType}>
                          <Nothing />
                        </LinkedCell>
                      ) : (
                        <Nothing />
                      )
                    ) : (
                      column.renderedCells[at]
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {drawer}
    </div>
  )
}

const plainTypes = new Set(['date', 'email', 'number', 'radio', 'select', 'text', 'textarea'])

/** One sign for empty: Payload's own cells have several. */
const isNothing = ({ accessor, field }: Column, doc: Doc): boolean => {
  if (!plainTypes.has(field.type) || accessor.includes('.')) return false
  if ('virtual' in field && field.virtual) return false
  const value = doc[accessor]
  return value === null || value === undefined || value === '' || [value].flat().length === 0
}

/** What is cut off at the end of its cell is told whole where one points at it. */
const tellWhole = ({ target }: PointerEvent): void => {
  const cell = target instanceof Element && target.closest('td')
  if (!cell) return
  const isCut = [cell, ...cell.querySelectorAll('*')].some(
    ({ clientWidth, scrollWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1,
  )
  if (isCut) cell.title = cell.textContent.trim()
  else cell.removeAttribute('title')
}
