import type { PayloadRequest } from 'payload'
import { storeRecords } from '#platform/records'
import { targetOf } from '../targets'
import type { ImportSettings } from '../types'
import { type MappedRow, partRows } from './mapRows'
import { planRows, type RowPlan } from './planRows'

/** Works out what is to happen with the rows of a batch, and does it. */
export const writeRows = async ({
  req,
  rows,
  settings,
}: {
  req: PayloadRequest
  rows: MappedRow[]
  settings: ImportSettings
}): Promise<RowPlan[]> => {
  const target = targetOf(req.payload, settings.target)
  const { collection } = target
  const all: RowPlan[] = []
  for (const part of partRows(rows, target)) {
    const plans = await planRows({ lock: true, req, rows: part, settings })
    for (const operation of ['create', 'update'] as const) {
      const own = plans.filter(({ action }) => action === operation)
      const records = own.flatMap(({ checked }) => checked ?? [])
      const written = await storeRecords({ collection, operation, records, req })
      own.forEach((plan, index) => {
        const { id = null, problems = [] } = written[index] ?? {}
        if (id === null) Object.assign(plan, { action: 'reject', problems })
      })
    }
    all.push(...plans)
  }
  return all
}
