'use client'

import { useTranslation } from '@payloadcms/ui'
import {
  Area,
  AreaChart,
  Bar,
  BarChart,
  CartesianGrid,
  Cell,
  Legend,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import { textsIn } from '#platform/i18n/languages'
import { type MeasureCode, measures } from '../../measures'
import type { Analysis, AxisValue } from '../../operations/result'
import { statsTexts } from '../../translations'
import { formatFigure } from './format'
import { layersOf } from './series'

type ChartProps = { analysis: Analysis; figure: MeasureCode; height?: number }

/** Told apart by most eyes, on light and dark alike; for what has no colour of its own. */
const palette = [
  '#2563eb',
  '#d97706',
  '#059669',
  '#db2777',
  '#7c3aed',
  '#0891b2',
  '#dc2626',
  '#65a30d',
  '#9333ea',
  '#b45309',
]
const quiet = '#94a3b8'

/** As many bars, and as many colours, as can still be read. */
const mostBars = 20
const mostSeries = 10

const colourOf = ({ colour, kind }: AxisValue, index: number): string => {
  if (kind !== 'value') return quiet
  return colour || (palette[index % palette.length] ?? quiet)
}

const largest = (values: AxisValue[], figure: MeasureCode, most: number): AxisValue[] =>
  values.length <= most
    ? values
    : [...values].sort((a, b) => (b.figures[figure] ?? 0) - (a.figures[figure] ?? 0)).slice(0, most)

/** A label on the axis; of a branch of the classification its end, which tells it from the others. */
const shortLabel = (text: string): string => {
  if (text.length <= 22) return text
  const leaf = text.split(' › ').at(-1) ?? text
  const label = leaf === text ? text : `… › ${leaf}`
  return label.length > 22 ? `${label.slice(0, 21)}…` : label
}

/**
 * The picture of an analysis: a line for time, bars for anything else, stacked for two groupings.
 * The table beside it says the same to who cannot see it.
 */
const Chart = ({ analysis, figure, height = 320 }: ChartProps) => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const texts = textsIn(statsTexts, language)
  const [rows, across] = analysis.axes
  if (!rows) return null
  const { format, label } = measures[figure]
  const isTime = rows.shape === 'time'
  // A day without a date is no point in time: it is in the table.
  const present = isTime ? rows.values.filter(({ kind }) => kind === 'value') : rows.values
  const shown = isTime ? present : largest(present, figure, mostBars)
  const { rest, shown: series } = layersOf(across?.values ?? [], mostSeries)
  const figureAt = (row: AxisValue, column: AxisValue): number =>
    analysis.groups.find(
      ({ places }) =>
        rows.values[places[0] ?? -1] === row && across?.values[places[1] ?? -1] === column,
    )?.figures[figure] ?? 0
  const data = shown.map((row) => ({
    ...Object.fromEntries(series.map((column, index) => [`s${index}`, figureAt(row, column)])),
    name: row.label,
    rest: rest.reduce((sum, column) => sum + figureAt(row, column), 0),
    value: row.figures[figure] ?? 0,
  }))
  // How many it stands for is not known then.
  const others = rest.find(({ kind }) => kind === 'others')
  const layers = [
    ...series.map((column, index) => ({
      colour: colourOf(column, index),
      dataKey: `s${index}`,
      label: column.label,
    })),
    ...(rest.length > 0
      ? [{ colour: quiet, dataKey: 'rest', label: others?.label ?? texts.chartRest(rest.length) }]
      : []),
  ]
  const say = (value: unknown) => formatFigure({ format, language, value: Number(value) })
  const short = (value: unknown) =>
    format === 'minutes' ? say(value).replace(/:\d\d$/, ' h') : say(value)
  const axis = { fill: 'var(--theme-elevation-600)', fontSize: 12 }
  const shared = (
    <>
      <CartesianGrid stroke="var(--theme-elevation-100)" vertical={false} />
      <Tooltip
        contentStyle={{
          background: 'var(--theme-bg)',
          border: '1px solid var(--theme-elevation-150)',
          borderRadius: 4,
        }}
        cursor={{ fill: 'var(--theme-elevation-50)' }}
        formatter={(value, name) => [say(value), String(name)]}
        labelStyle={{ color: 'var(--theme-text)' }}
      />
      {layers.length > 0 && (
        <Legend
          formatter={(text) => <span style={{ color: 'var(--theme-text)' }}>{text}</span>}
          itemSorter={null}
          wrapperStyle={{ fontSize: 12 }}
        />
      )}
    </>
  )
  const name = textsIn(label, language)
  const title = texts.chartOf([name, ...analysis.axes.map((each) => each.label)].join(' · '))
  const horizontal = !isTime && shown.length > 0
  return (
    <figure aria-label={title} className="crm-analysis__chart">
      <ResponsiveContainer
        height={horizontal ? Math.max(160, shown.length * 30 + 70) : height}
        width="100%"
      >
        {isTime ? (
          <AreaChart accessibilityLayer data={data} margin={{ left: 4, right: 16, top: 8 }}>
            {shared}
            <XAxis dataKey="name" minTickGap={24} stroke="var(--theme-elevation-200)" tick={axis} />
            <YAxis
              allowDecimals={format !== 'number'}
              stroke="var(--theme-elevation-200)"
              tick={axis}
              tickFormatter={short}
              width={64}
            />
            {layers.length > 0 ? (
              layers.map(({ colour, dataKey, label }) => (
                <Area
                  dataKey={dataKey}
                  fill={colour}
                  fillOpacity={0.55}
                  isAnimationActive={false}
                  key={dataKey}
                  name={label}
                  stackId="all"
                  stroke={colour}
                  type="linear"
                />
              ))
            ) : (
              <Area
                dataKey="value"
                dot={shown.length < 40}
                fill={palette[0]}
                fillOpacity={0.18}
                isAnimationActive={false}
                name={name}
                stroke={palette[0]}
                strokeWidth={2}
                type="linear"
              />
            )}
          </AreaChart>
        ) : (
          <BarChart
            accessibilityLayer
            data={data}
            layout="vertical"
            margin={{ left: 4, right: 24, top: 8 }}
          >
            {shared}
            <XAxis
              allowDecimals={format !== 'number'}
              stroke="var(--theme-elevation-200)"
              tick={axis}
              tickFormatter={short}
              type="number"
            />
            <YAxis
              dataKey="name"
              stroke="var(--theme-elevation-200)"
              tick={axis}
              tickFormatter={(text) => shortLabel(String(text))}
              type="category"
              width={150}
            />
            {layers.length > 0 ? (
              layers.map(({ colour, dataKey, label }) => (
                <Bar
                  dataKey={dataKey}
                  fill={colour}
                  isAnimationActive={false}
                  key={dataKey}
                  name={label}
                  stackId="all"
                />
              ))
            ) : (
              <Bar dataKey="value" isAnimationActive={false} name={name} radius={[0, 3, 3, 0]}>
                {shown.map((row) => (
                  <Cell fill={row.colour || (palette[0] as string)} key={`${row.kind}${row.key}`} />
                ))}
              </Bar>
            )}
          </BarChart>
        )}
      </ResponsiveContainer>
      {shown.length < present.length && (
        <figcaption className="crm-analysis__note">
          {texts.chartTop(shown.length, present.length)}
        </figcaption>
      )}
    </figure>
  )
}

// Loaded lazily, which takes a default.
export default Chart
