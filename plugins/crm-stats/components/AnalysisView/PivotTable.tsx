'use client'

import { useTranslation } from '@payloadcms/ui'
import type { Where } from 'payload'
import { type ReactNode, useMemo, useState } from 'react'
import { textsIn } from '#platform/i18n/languages'
import { type MeasureCode, measures } from '../../measures'
import { idOf } from '../../operations/buckets'
import type { Analysis, AxisValue, Figures } from '../../operations/result'
import { type RowSort, rowsInOrder, sortOnScreen } from '../../operations/rowOrder'
import { statsTexts } from '../../translations'
import { formatFigure } from './format'
import { rowsHref } from './links'
import { useHere } from './useHere'
import './index.css'

type PivotProps = {
  analysis: Analysis
  /** The measure that a table of two groupings shows. */
  figure: MeasureCode
  /** Address of the list of activities. */
  list: string
  /** Offers the other measures of the answer; left out where the figure is fixed. */
  onFigure?: (code: MeasureCode) => void
  /** Told by which column the rows are ordered, where others have to know it. */
  onSort?: (sort: null | RowSort) => void
  /** That order; the table keeps its own where nobody is told. */
  sort?: null | RowSort
}

type Cell = { figures: Figures; where: null | Where } | undefined
type Column = {
  bucket?: Pick<AxisValue, 'key' | 'kind'>
  figure: MeasureCode
  id: string
  label: string
  place: null | number
}

/** As many rows as are drawn at once; the others on demand. */
const firstRows = 100

/**
 * The figures as a table, with totals of rows and columns: for one grouping a column for each
 * measure, for two one measure across. Each figure opens the list of exactly its activities.
 */
export const PivotTable = ({ analysis, figure, list, onFigure, onSort, sort }: PivotProps) => {
  const { i18n } = useTranslation()
  const texts = textsIn(statsTexts, i18n.language)
  const nameOf = (code: MeasureCode) => textsIn(measures[code].label, i18n.language)
  const [ownSort, setOwnSort] = useState<null | RowSort>(null)
  const sorted = onSort ? sort : ownSort
  const [all, setAll] = useState(false)
  const [rows, across] = analysis.axes
  const cells = useMemo(
    () => new Map(analysis.groups.map((group) => [group.places.join(), group])),
    [analysis],
  )
  const columns: Column[] = across
    ? across.values.map(({ key, kind, label }, place) => ({
        bucket: { key, kind },
        figure,
        id: String(place),
        label,
        place,
      }))
    : analysis.measures.map((code) => ({
        figure: code,
        id: code,
        label: nameOf(code),
        place: null,
      }))
  const cellAt = (row: number, place: null | number): Cell =>
    place === null ? rows?.values[row] : cells.get(`${row},${place}`)
  const back = useHere()
  const total: Column = { figure, id: 'total', label: texts.total, place: null }
  const shown = rowsInOrder(analysis, sortOnScreen(analysis, sorted, figure))

  const draw = (cell: Cell, code: MeasureCode, strong = false): ReactNode => {
    const value = cell?.figures[code]
    if (!cell || value === undefined || (across && !value)) return null
    const text = formatFigure({ format: measures[code].format, language: i18n.language, value })
    const inside = strong ? <strong>{text}</strong> : text
    if (!cell.where) return inside
    return <a href={rowsHref({ back, list, where: cell.where })}>{inside}</a>
  }
  const heading = (column: Column) => {
    const { bucket, figure: measure } = column
    const isSorted =
      sorted !== null &&
      sorted !== undefined &&
      (across
        ? (bucket && idOf(bucket)) === (sorted.column && idOf(sorted.column))
        : sorted.measure === measure)
    const descending = isSorted && sorted.descending === true
    return (
      <th
        aria-sort={isSorted ? (descending ? 'descending' : 'ascending') : 'none'}
        className="crm-pivot__figure"
        key={column.id}
        scope="col"
      >
        <button
          className="crm-pivot__sort"
          onClick={() =>
            (onSort ?? setOwnSort)(
              isSorted && !descending ? null : { column: bucket, descending: !isSorted, measure },
            )
          }
          title={texts.sortBy(column.label)}
          type="button"
        >
          {column.label}
          {isSorted && (descending ? ' ↓' : ' ↑')}
        </button>
      </th>
    )
  }
  const everything: Cell = { figures: analysis.totals, where: analysis.where }
  const visible = all ? shown : shown.slice(0, firstRows)
  return (
    <section
      aria-label={[rows?.label, across?.label].filter(Boolean).join(' · ') || texts.total}
      className="crm-pivot"
    >
      {across && onFigure && analysis.measures.length > 1 && (
        <fieldset className="crm-pivot__figures">
          <legend className="crm-hidden">{texts.figure}</legend>
          {analysis.measures.map((code) => (
            <label key={code}>
              <input
                checked={code === figure}
                name="crm-figure"
                onChange={() => onFigure(code)}
                type="radio"
              />
              {nameOf(code)}
            </label>
          ))}
        </fieldset>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <div className="crm-records__scroll" tabIndex={0}>
        <table className="crm-table crm-pivot__table">
          <thead>
            <tr>
              <th scope="col">{rows?.label ?? ''}</th>
              {columns.map(heading)}
              {across && heading(total)}
            </tr>
          </thead>
          <tbody>
            {visible.map((place) => {
              const row = rows?.values[place] as AxisValue
              return (
                <tr key={`${row.kind}${row.key}`}>
                  <th scope="row">
                    <span className="crm-pivot__name">
                      {row.colour && (
                        <span className="crm-pivot__dot" style={{ background: row.colour }} />
                      )}
                      {row.label}
                    </span>
                  </th>
                  {columns.map((column) => (
                    <td className="crm-pivot__figure" key={column.id}>
                      {draw(cellAt(place, column.place), column.figure)}
                    </td>
                  ))}
                  {across && <td className="crm-pivot__figure">{draw(row, figure, true)}</td>}
                </tr>
              )
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{texts.total}</th>
              {columns.map(({ figure: code, id, place }) => (
                <td className="crm-pivot__figure" key={id}>
                  {draw(place === null ? everything : across?.values[place], code, true)}
                </td>
              ))}
              {across && <td className="crm-pivot__figure">{draw(everything, figure, true)}</td>}
            </tr>
          </tfoot>
        </table>
      </div>
      {shown.length > visible.length && (
        <button className="crm-row-button" onClick={() => setAll(true)} type="button">
          {texts.allRows(shown.length)}
        </button>
      )}
    </section>
  )
}
