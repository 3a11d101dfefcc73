import type { Language } from '#platform/i18n'
import type { CellKind, SheetColumn } from '#platform/sheets'
import { guardCell } from '#platform/sheets'
import { type MeasureCode, type MeasureFormat, measures } from '../measures'
import type { Analysis, Axis, AxisValue, Figures } from '../operations/result'
import { type RowSort, rowsInOrder } from '../operations/rowOrder'
import { statsTexts } from '../translations'

export type AnalysisTable = { columns: SheetColumn[]; rows: (null | string)[][] }

type Style = { language: Language; sheet: boolean }

const kinds: Record<MeasureFormat, CellKind> = {
  days: 'number',
  minutes: 'duration',
  number: 'number',
  share: 'share',
}

/** Decimals of an average or a share: enough to be the screen's, and never so many that it is text. */
const decimals = 10

const figureCell = (
  value: null | number | undefined,
  format: MeasureFormat,
  { language, sheet }: Style,
): null | string => {
  if (value === null || value === undefined) return null
  if (format === 'minutes' && !sheet) {
    const minutes = Math.round(value)
    const two = (part: number) => String(part).padStart(2, '0')
    return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
  }
  const text = value.toFixed(decimals).replace(/\.?0+$/, '')
  return sheet || language === 'en' ? text : text.replace('.', ',')
}

const textCell = (text: string, isDay: boolean, { sheet }: Style): string => {
  if (!sheet) return guardCell(text)
  return isDay ? `t${text}` : text
}

const labelCell = ({ key, kind, label }: AxisValue, isDay: boolean, style: Style): string => {
  if (!isDay || kind !== 'value') return textCell(label, isDay, style)
  if (style.sheet) return `d${Date.parse(`${key}T00:00:00Z`) / 1000}`
  return style.language === 'en' ? String(key) : label
}

/** A column of figures: what it is called, and what it has for a row, or for the totals. */
type FigureColumn = {
  code: MeasureCode
  label: string
  of: (row: number) => Figures | undefined
  total: Figures
}

/** One grouping, or none: a column for each measure. */
const plainColumns = ({ axes, measures: codes, totals }: Analysis, style: Style): FigureColumn[] =>
  codes.map((code) => ({
    code,
    label: measures[code].label[style.language],
    of: (row) => axes[0]?.values[row]?.figures,
    total: totals,
  }))

/** Two groupings: the second one across, with the total of the row, for one measure after the other. */
const crossColumns = (
  { groups, measures: codes, totals }: Analysis,
  [rows, across]: [Axis, Axis],
  style: Style,
): FigureColumn[] => {
  const cells = new Map(groups.map(({ figures, places }) => [places.join(), figures]))
  const named = (code: MeasureCode, label: string) =>
    codes.length > 1 ? `${measures[code].label[style.language]}: ${label}` : label
  return codes.flatMap((code) => [
    ...across.values.map(
      ({ figures, label }, place): FigureColumn => ({
        code,
        label: named(code, label),
        of: (row) => cells.get(`${row},${place}`),
        total: figures,
      }),
    ),
    {
      code,
      label: named(code, statsTexts[style.language].total),
      of: (row: number) => rows.values[row]?.figures,
      total: totals,
    },
  ])
}

/**
 * An analysis as the table of the screen: a row for each bucket of the first grouping, a column for
 * each measure or, with two groupings, for each bucket of the second one; in the order that was chosen
 * there; totals of rows and columns; then what has to be known about them.
 */
export const analysisRows = (analysis: Analysis, style: Style, sort?: RowSort): AnalysisTable => {
  const [first, second] = analysis.axes
  const texts = statsTexts[style.language]
  const isDay = first?.code === 'day'
  const figures =
    first && second ? crossColumns(analysis, [first, second], style) : plainColumns(analysis, style)
  const columns: SheetColumn[] = [
    { kind: isDay ? 'dayLabel' : 'text', label: first?.label ?? '', width: isDay ? 14 : 30 },
    ...figures.map(
      ({ code, label }): SheetColumn => ({
        kind: kinds[measures[code].format],
        // Names of people's own things (a campaign) stand in the headings, too.
        label: style.sheet ? label : guardCell(label),
        width: Math.min(40, Math.max(12, label.length + 2)),
      }),
    ),
  ]
  const cellOf = (code: MeasureCode, found: Figures | undefined) =>
    figureCell(found?.[code], measures[code].format, style)
  const rows = rowsInOrder(analysis, sort).map((row) => [
    labelCell(first?.values[row] as AxisValue, isDay, style),
    ...figures.map(({ code, of }) => cellOf(code, of(row))),
  ])
  const text = (label: string) => textCell(label, isDay, style)
  rows.push([text(texts.total), ...figures.map(({ code, total }) => cellOf(code, total))])
  const notes = [
    ...(analysis.overlapping ? [texts.overlapping] : []),
    ...(analysis.truncated ? [texts.truncated] : []),
  ]
  for (const note of notes) rows.push([text(note), ...figures.map(() => null)])
  return { columns, rows }
}
