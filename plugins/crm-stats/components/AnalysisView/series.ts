import type { AxisValue } from '../../operations/analysis'

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
  const largest = new Set(bySize.slice(0, most))
  return {
    rest: values.filter((value) => !largest.has(value)),
    shown: values.filter((value) => largest.has(value)),
  }
}
