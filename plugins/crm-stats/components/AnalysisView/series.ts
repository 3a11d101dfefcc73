import type { AxisValue } from '../../operations/result'

/**
 * The second grouping as the layers of a chart: the largest ones in the order of their axis, and
 * what is left, so that a bar is as long as its total.
 */
export const layersOf = (
  values: AxisValue[],
  most: number,
): { rest: AxisValue[]; shown: AxisValue[] } => {
  if (values.length <= most) return { rest: [], shown: values }
  const bySize = [...values].sort((a, b) => (b.figures.count ?? 0) - (a.figures.count ?? 0))
  // What the answer put together already is no layer of its own beside what is left here.
  const largest = new Set(bySize.filter(({ kind }) => kind !== 'others').slice(0, most))
  return {
    rest: values.filter((value) => !largest.has(value)),
    shown: values.filter((value) => largest.has(value)),
  }
}
