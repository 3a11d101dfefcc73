import type { CollectionSlug, PayloadRequest } from 'payload'
import { inTransaction } from '../database'
import { beginOperation, type CheckedRecord, checkRecords } from './check'
import type { Data, Operation, Problem } from './rules'
import { insertRecords } from './store/insert'
import { writeSingly } from './store/singly'
import { updateRows } from './store/update'
import { takeRecords } from './take'

/** What came of a record. */
export type Written = {
  /** Null where it was refused. */
  id: null | number
  /** Why it was refused. */
  problems: Problem[]
  /** Why Payload wrote it by itself, after the others; null where it went in with them. */
  singly: null | string
}

type WriteArgs = {
  collection: CollectionSlug
  /** As in Payload: whether the rights of the request's user are left out. @default false */
  overrideAccess?: boolean
  req: PayloadRequest
}

/**
 * Creates many records in a few statements, under the rules of every other write: defaults, the
 * collection's hooks, the validation of its fields, audit. Records with something that only Payload
 * knows how to write (a plugin's hook, rows, rich text) are written by it, one after the other. In
 * the request's transaction, or in one of its own.
 * @returns what came of each, in the same order; a refused one costs nothing but itself
 * @throws what the database says of all of them together (a reference that does not exist)
 * @example
 * const [first] = await createRecords({ collection: 'companies', data: [{ name: 'Alfa' }], req })
 */
export const createRecords = ({
  data,
  overrideAccess = false,
  ...args
}: { data: Data[] } & WriteArgs): Promise<Written[]> =>
  inTransaction({
    req: args.req,
    run: async () => {
      await beginOperation({ ...args, operation: 'create' })
      const records = data.map((one) => ({ data: one }))
      const checked = await checkRecords({ ...args, operation: 'create', overrideAccess, records })
      return storeRecords({ ...args, operation: 'create', overrideAccess, records: checked })
    },
  })

const hidden: Problem = {
  isForbidden: true,
  message: {
    en: 'There is no such record, or you may not change it.',
    it: 'Il record non esiste o non puoi modificarlo.',
  },
  path: '',
}

/** Changes many records; everything else as `createRecords`. `data` is what is to change. */
export const updateRecords = ({
  changes,
  overrideAccess = false,
  ...args
}: { changes: { data: Data; id: number }[] } & WriteArgs): Promise<Written[]> =>
  inTransaction({
    req: args.req,
    run: async () => {
      const ids = changes.map(({ id }) => id)
      const stored = await takeRecords({ ...args, ids, overrideAccess })
      const known = changes.flatMap(({ data, id }) => {
        const before = stored.get(id)
        return before ? [{ before, data, id }] : []
      })
      const checked = await checkRecords({
        ...args,
        operation: 'update',
        overrideAccess,
        records: known,
      })
      const written = await storeRecords({
        ...args,
        operation: 'update',
        overrideAccess,
        records: checked,
      })
      const of = new Map(known.map(({ id }, index) => [id, written[index]]))
      return changes.map(({ id }) => of.get(id) ?? { id: null, problems: [hidden], singly: null })
    },
  })

/** Writes checked records, those without problems; the second half of the two above. */
export const storeRecords = async ({
  collection,
  operation,
  overrideAccess = false,
  records,
  req,
}: { operation: Operation; records: CheckedRecord[] } & WriteArgs): Promise<Written[]> => {
  const together = records.filter(({ problems, singly }) => problems.length === 0 && !singly)
  const ids = new Map<CheckedRecord, number>()
  if (operation === 'create') {
    const made = await insertRecords({ collection, records: together, req })
    together.forEach((record, index) => {
      const id = made[index]
      if (id) ids.set(record, id)
      else record.problems.push(taken)
    })
  } else {
    await updateRows({ collection, records: together, req })
    for (const record of together) ids.set(record, Number(record.id))
  }
  for (const record of records) {
    if (!record.singly || record.problems.length > 0) continue
    const id = await writeSingly({ collection, overrideAccess, record, req })
    if (id) ids.set(record, id)
  }
  return records.map((record) => ({
    id: ids.get(record) ?? null,
    problems: record.problems,
    singly: record.singly,
  }))
}

const taken: Problem = {
  message: {
    en: 'Another record has this already, perhaps one in the trash or one that you may not see.',
    it: 'Lo ha già un altro record, forse nel cestino o non visibile a te.',
  },
  path: '',
}
