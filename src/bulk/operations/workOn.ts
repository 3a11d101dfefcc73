import type { CollectionSlug, PayloadRequest } from 'payload'
import type { Label } from '#platform/i18n'
import type { BulkWork } from '#platform/parts'
import { type Problem, takeRecords, trySingly, updateRecords } from '#platform/records'

/** Why a record was left as it was. */
export type Failure = { code: string; message: Label; path: string; record: number }

type WorkArgs = {
  action: BulkWork
  collection: CollectionSlug
  ids: number[]
  req: PayloadRequest
  run: number
  values: Record<string, unknown>
}

/**
 * Does an action with some records, in the open transaction.
 * @returns those that were left as they were, with the reason
 */
export const workOn = (args: WorkArgs): Promise<Failure[]> =>
  'change' in args.action ? changeTogether(args) : oneByOne(args)

const changeTogether = async ({
  action,
  collection,
  ids,
  req,
  values,
}: WorkArgs): Promise<Failure[]> => {
  if (!('change' in action)) return []
  // What is to change may depend on what is there (tags are added): it is taken before it is read.
  const stored = await takeRecords({ collection, ids, req })
  const written = await updateRecords({
    changes: ids.map((id) => {
      const record = stored.get(id)
      return { data: record ? action.change({ record, values }) : {}, id }
    }),
    collection,
    req,
  })
  return ids.flatMap((record, index) => {
    const [first] = written[index]?.problems ?? []
    return first ? [failureOf(record, first)] : []
  })
}

const failureOf = (record: number, { isForbidden, message, path }: Problem): Failure => ({
  code: isForbidden ? 'not-allowed' : 'refused',
  message,
  path,
  record,
})

const unexpected: Label = {
  en: 'Something went wrong. Open it and try again.',
  it: 'Qualcosa è andato storto. Aprilo e riprova.',
}

const oneByOne = async ({
  action,
  collection,
  ids,
  req,
  run,
  values,
}: WorkArgs): Promise<Failure[]> => {
  if (!('apply' in action)) return []
  const failures: Failure[] = []
  for (const id of ids) {
    try {
      const { error, problems } = await trySingly({
        req,
        run: (own) => action.apply({ collection, id, key: `bulk:${run}`, req: own, values }),
      })
      const [first] = problems
      if (first) failures.push({ ...failureOf(id, first), ...codeOf(error) })
    } catch (err) {
      // The database's own are the batch's: it is tried again, or cut in half.
      if (typeof (err as { code?: unknown }).code === 'string') throw err
      req.payload.logger.error({ err, msg: `Bulk change ${run}: record ${id}` })
      failures.push({ code: 'failed', message: unexpected, path: '', record: id })
    }
  }
  return failures
}

/** The stable code of what was thrown, such as `activity-closed`. */
const codeOf = (error: unknown): { code?: string } => {
  const { code } = (error as { data?: { code?: unknown } } | null)?.data ?? {}
  return typeof code === 'string' ? { code } : {}
}
