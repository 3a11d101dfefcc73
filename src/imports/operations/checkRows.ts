import type { PayloadRequest } from 'payload'
import { type CheckedRecord, checkRecords, type Data } from '#platform/records'
import type { Target } from '../targets'
import type { ImportSettings, RowProblem } from '../types'
import type { ReadRow } from './readValues'

/** A row to be checked: as it was read, and the stored record that it changes. */
export type RowToCheck = { before?: Data; data: Data; id?: number; read: ReadRow }

/** What the rules say of a row, and what was left out so that the rest can go in. */
export type CheckedRow = {
  checked: CheckedRecord
  dropped: RowProblem[]
  problems: RowProblem[]
}

/** Without these a record would hide nothing, belong to nobody or have no name: the row is refused. */
const isNeeded = ({ fields, names }: Target, path: string): boolean =>
  path === '' ||
  names.includes(path) ||
  fields.some((field) => field.name === path && field.needed === true)

type CheckArgs = {
  req: PayloadRequest
  rows: RowToCheck[]
  settings: ImportSettings
  target: Target
}

/**
 * The rules of the collection for the rows of a batch; where wrong values may be left out, they are
 * taken out of a row until the rest is right.
 */
export const checkRows = async ({
  req,
  rows,
  settings,
  target,
}: CheckArgs): Promise<CheckedRow[]> => {
  const mayDrop = ({ path }: RowProblem) =>
    settings.onProblem === 'drop' && !isNeeded(target, path) && path !== settings.matchBy
  const unread = rows.map(({ read }) => read.problems)
  const dropped = unread.map((problems) => problems.filter(mayDrop))
  const results = new Map<number, CheckedRecord>()
  const data = rows.map((row) => ({ ...row.data }))
  let waiting = rows.map((_, index) => index)
  while (waiting.length > 0) {
    const checked = await check({ data, req, rows, target, which: waiting })
    waiting = waiting.filter((index) => {
      const result = checked.get(index)
      if (!result) return false
      results.set(index, result)
      const own = data[index] ?? {}
      const droppable = result.problems.filter((one) => mayDrop(one) && one.path in own)
      for (const problem of droppable) {
        delete own[problem.path]
        dropped[index]?.push(problem)
      }
      return droppable.length > 0
    })
  }
  return rows.map((_, index) => {
    // Each index was checked at least once.
    const checked = results.get(index) as CheckedRecord
    const wrong = (unread[index] ?? []).filter((problem) => !mayDrop(problem))
    return { checked, dropped: dropped[index] ?? [], problems: [...wrong, ...checked.problems] }
  })
}

/** Checks some of the rows, those that are new and those that change a record apart. */
const check = async ({
  data,
  req,
  rows,
  target: { collection },
  which,
}: Omit<CheckArgs, 'settings'> & { data: Data[]; which: number[] }): Promise<
  Map<number, CheckedRecord>
> => {
  const found = new Map<number, CheckedRecord>()
  for (const operation of ['create', 'update'] as const) {
    const own = which.filter(
      (index) => (rows[index]?.id === undefined) === (operation === 'create'),
    )
    const records = own.map((index) => {
      const { before, id } = rows[index] ?? {}
      return { before, data: data[index] ?? {}, id }
    })
    const checked = await checkRecords({
      collection,
      operation,
      overrideAccess: false,
      records,
      req,
    })
    checked.forEach((record, at) => {
      found.set(own[at] as number, record)
    })
  }
  return found
}
