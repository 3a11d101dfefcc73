import { expect, it } from 'vitest'
import { arrangementIn, inOrder } from '#platform/admin/Views/arrangement'

const views = ['all', 'mine', 'overdue', 'preset-3'].map((key) => ({ key }))
const keys = (order: string[]) => inOrder(views, { hidden: [], order }).map(({ key }) => key)

it('views stand as they were arranged, new ones after them', () => {
  expect(keys([])).toEqual(['all', 'mine', 'overdue', 'preset-3'])
  expect(keys(['overdue', 'gone', 'all'])).toEqual(['overdue', 'all', 'mine', 'preset-3'])
})

it('whatever a preference holds is an arrangement', () => {
  for (const value of [
    undefined,
    null,
    7,
    'all',
    [],
    { first: 1, hidden: 'x', order: [1, null] },
  ]) {
    expect(arrangementIn(value)).toEqual({ first: undefined, hidden: [], order: [] })
  }
})
