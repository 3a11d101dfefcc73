import type { PayloadRequest } from 'payload'
import { type CheckedRecord, type Data, takeRecords } from '#platform/records'
import { messages } from '../mapping/messages'
import { type Target, targetOf } from '../targets'
import type { ImportSettings, RowProblem } from '../types'
import { changesFor } from './changesFor'
import { checkRows, type RowToCheck } from './checkRows'
import type { MappedRow } from './mapRows'
import { findMatches, findTaken } from './matches'
import { createReader, type ReadRow } from './readValues'

/** What is to happen with a row. */
export type RowPlan = {
  action: 'create' | 'reject' | 'skip' | 'update'
  /** What is to be written of it. */
  checked?: CheckedRecord
  /** Values that are left out so that the rest can go in. */
  dropped: RowProblem[]
  problems: RowProblem[]
  row: MappedRow
}

type Args = { lock: boolean; req: PayloadRequest; rows: MappedRow[]; settings: ImportSettings }

/**
 * Works out what is to happen with some rows, none of which has a key that another one has. It
 * writes nothing; with `lock` the records that will change wait for the end of the transaction.
 */
export const planRows = async ({ lock, req, rows, settings }: Args): Promise<RowPlan[]> => {
  const { matchBy } = settings
  const target = targetOf(req.payload, settings.target)
  const { collection } = target
  const reader = await createReader({ req, rows: rows.map(({ raw }) => raw), target })
  const keys = rows.flatMap(({ matchKey }) => matchKey ?? [])
  const matches = await findMatches({ keys, matchBy, req, target: collection })
  const single = [...matches.values()].flatMap((ids) => (ids.length === 1 ? ids : []))
  const ids = settings.onMatch === 'skip' ? [] : single
  const stored = await takeRecords({ collection, ids, lock, req })
  const plans = new Map<MappedRow, RowPlan>()
  const toCheck: (RowToCheck & { row: MappedRow })[] = []
  for (const row of rows) {
    const found = (row.matchKey && matches.get(row.matchKey)) || []
    const settled = settle({ ids: found, row, settings, stored })
    if (settled) plans.set(row, settled)
    else
      toCheck.push(
        rowToCheck({ id: found[0], read: reader(row.raw), row, settings, stored, target }),
      )
  }
  const checked = await checkRows({ req, rows: toCheck, settings, target })
  checked.forEach((one, index) => {
    const { id, row } = toCheck[index] as RowToCheck & { row: MappedRow }
    const action = one.problems.length > 0 ? 'reject' : id === undefined ? 'create' : 'update'
    plans.set(row, { action, row, ...one })
  })
  const all = rows.flatMap((row) => plans.get(row) ?? [])
  await refuseTakenKeys({ plans: all, req, target })
  return all
}

type Found = { row: MappedRow; settings: ImportSettings; stored: Map<number, Data> }

/** What is to happen with a row whatever is in it, by the records that its key finds. */
const settle = ({ ids, row, settings, stored }: Found & { ids: number[] }): null | RowPlan => {
  const nothing = { dropped: [], problems: [], row }
  const [id] = ids
  if (id === undefined) return null
  if (settings.onMatch === 'skip') return { ...nothing, action: 'skip' }
  const refuse = (message: RowProblem['message']): RowPlan => ({
    ...nothing,
    action: 'reject',
    problems: [{ message, path: settings.matchBy }],
  })
  if (ids.length > 1) return refuse(messages.ambiguousMatch)
  return stored.has(id) ? null : refuse(messages.mayNotUpdate)
}

const rowToCheck = ({
  id,
  read,
  row,
  settings,
  stored,
  target,
}: Found & { id: number | undefined; read: ReadRow; target: Target }): RowToCheck & {
  row: MappedRow
} => {
  const before = id === undefined ? undefined : stored.get(id)
  const data = before ? changesFor({ before, data: read.data, settings, target }) : read.data
  return { before, data, id, read, row }
}

/** A key that another record has refuses the row, not the whole batch. */
const refuseTakenKeys = async ({
  plans,
  req,
  target: { collection, uniqueKeys },
}: {
  plans: RowPlan[]
  req: PayloadRequest
  target: Target
}) => {
  const written = plans.filter(({ action }) => action === 'create' || action === 'update')
  for (const field of uniqueKeys) {
    const keys = written.flatMap(({ checked }) => textOf(checked?.data[field]))
    const taken = await findTaken({ field, keys, req, target: collection })
    for (const plan of written) {
      const owner = taken.get(String(plan.checked?.data[field]))
      if (owner === undefined || owner === plan.checked?.id) continue
      plan.action = 'reject'
      plan.problems.push({ message: messages.keyTaken, path: field })
    }
  }
}

const textOf = (value: unknown): string[] => (typeof value === 'string' ? [value] : [])
