import type { Content, TableCell } from 'pdfmake/interfaces'
import type { Language } from '#platform/i18n'
import { formatFigure, measures } from '../..'
import type { Analysis, Figures, MeasureCode } from '../../client'
import type { ReportTexts } from '../translations'
import { printable } from './printable'

/** Columns of figures that fit across a page. */
const mostColumns = { landscape: 10, portrait: 6 }

/** Of a column of figures, in points; names have what is left. */
const width = 46

export type Orientation = keyof typeof mostColumns

type Column = {
  figure: MeasureCode
  label: string
  total: Figures | undefined
  /** The figures of a row of the first grouping. */
  of: (row: number) => Figures | undefined
}

/** The columns of figures, the total of two groupings last: what the screen shows. */
export const columnsOf = (analysis: Analysis, language: Language, texts: ReportTexts): Column[] => {
  const [rows, across] = analysis.axes
  const ofRow = (place: number) => rows?.values[place]?.figures
  if (!across) {
    return analysis.measures.map((figure) => ({
      figure,
      label: measures[figure].label[language],
      of: ofRow,
      total: analysis.totals,
    }))
  }
  const figure = analysis.measures[0] ?? 'count'
  const cells = new Map(analysis.groups.map(({ figures, places }) => [places.join(), figures]))
  return [
    ...across.values.map(({ figures, label }, place) => ({
      figure,
      label,
      of: (row: number) => cells.get(`${row},${place}`),
      total: figures,
    })),
    { figure, label: texts.total, of: ofRow, total: analysis.totals },
  ]
}

export const orientationOf = (columns: unknown[]): Orientation =>
  columns.length > mostColumns.portrait ? 'landscape' : 'portrait'

type TablesArgs = {
  analysis: Analysis
  columns: Column[]
  language: Language
  orientation: Orientation
  texts: ReportTexts
}

/** The table of an analysis; more columns than a page holds go on in a next table. */
export const tablesOf = ({
  analysis,
  columns,
  language,
  orientation,
  texts,
}: TablesArgs): Content[] => {
  const [rows] = analysis.axes
  if (!rows) return []
  const most = mostColumns[orientation]
  const parts = Array.from({ length: Math.ceil(columns.length / most) }, (_, index) =>
    columns.slice(index * most, (index + 1) * most),
  )
  const cell = (figures: Figures | undefined, code: MeasureCode, bold = false): TableCell => ({
    alignment: 'right',
    bold,
    text:
      figures?.[code] === undefined || (analysis.axes.length === 2 && !figures[code])
        ? ''
        : formatFigure({ format: measures[code].format, language, value: figures[code] }),
  })
  return parts.map(
    (part, index): Content => ({
      pageBreak: index > 0 ? 'before' : undefined,
      stack: [
        ...(parts.length > 1
          ? [
              {
                margin: [0, 0, 0, 4],
                style: 'quiet',
                text: texts.continued(index + 1, parts.length),
              } as Content,
            ]
          : []),
        {
          layout: 'lightHorizontalLines',
          table: {
            body: [
              [
                { bold: true, text: rows.label },
                ...part.map(
                  ({ label }): TableCell => ({
                    alignment: 'right',
                    bold: true,
                    text: printable(label),
                  }),
                ),
              ],
              ...rows.values.map(({ label }, place) => [
                { text: printable(label) },
                ...part.map(({ figure, of }) => cell(of(place), figure)),
              ]),
              [
                { bold: true, text: texts.total },
                ...part.map(({ figure, total }) => cell(total, figure, true)),
              ],
            ],
            dontBreakRows: true,
            headerRows: 1,
            widths: ['*', ...part.map(() => width)],
          },
        },
      ],
    }),
  )
}
