import { sql } from '@payloadcms/db-postgres'
import type { CollectionSlug, PayloadRequest, SelectType } from 'payload'
import { executePrepared } from './adapter/prepared'
import { transactionOf } from './adapter/session'
import {
  byID,
  type Doc,
  docOf,
  hooked,
  populate,
  prepared,
  type Related,
  readFound,
  referencesTo,
} from './recordDocs'
import { type RecordShape, recordShape } from './recordShape'
import {
  alsoKey,
  answersFor,
  besides,
  relatedKey,
  slugsIn,
  statementFor,
  targetsOf,
  type Which,
} from './recordStatement'

type ReadArgs = { collection: CollectionSlug; ids: number[]; req: PayloadRequest }

/**
 * The records with these ids and what they point to, as the user may see them: what
 * `payload.find({ depth: 1, overrideAccess: false })` gives, hooks of collections included, in one
 * statement instead of a dozen finds that wait for each other. Records that it cannot read like
 * that (files, fields with access of their own) come from Payload. For long lists that are shown
 * at once; hooks before the operation are not called.
 */
export const readRecords = async <Record extends { id: number }>({
  collection,
  ids,
  req,
}: ReadArgs): Promise<Map<number, Record>> => {
  if (ids.length === 0) return new Map()
  const shape = recordShape(req.payload, collection)
  if (!shape) return (await findAll({ collection, depth: 1, ids, req })) as Map<number, never>
  const { records } = await readShaped({
    collection,
    key: 'ids',
    req,
    shape,
    values: { ids },
    // One list instead of a parameter for each.
    which: () => ({ ids: sql`${sql.placeholder('ids')}::int[]` }),
  })
  return records as Map<number, never>
}

type ListedArgs = {
  collection: CollectionSlug
  /** Says all that `which` depends on, besides the rights. */
  key: unknown
  req: PayloadRequest
  values: Record<string, unknown>
  which: () => Which
}

/**
 * As `readRecords`, for records that a statement of ours finds: both in one. `also` comes back as it
 * was asked for, whether there are records or not.
 */
export const readListed = async <Record extends { id: number }, Also>({
  collection,
  key,
  req,
  values,
  which,
}: ListedArgs): Promise<{ also: Also; records: Map<number, Record> }> => {
  const shape = recordShape(req.payload, collection)
  if (shape) {
    return (await readShaped({ collection, key, req, shape, values, which })) as never
  }
  const { rows } = await executePrepared({
    db: await transactionOf(req),
    key: ['besides', key],
    statement: () => besides(which()),
    values,
  })
  const ids = (rows[0]?.ids ?? []) as number[]
  return { also: rows[0]?.[alsoKey] as Also, records: await readRecords({ collection, ids, req }) }
}

type ShapedArgs = ListedArgs & { shape: RecordShape }

const readShaped = async ({ collection, key, req, shape, values, which }: ShapedArgs) => {
  const access = await answersFor(req, [collection, ...slugsIn(shape)])
  const targets = targetsOf(req, shape)
  const { rows } = await executePrepared({
    db: await transactionOf(req),
    key: ['records', collection, [...access], key],
    statement: () => statementFor({ access, collection, req, shape, targets, which: which() }),
    values,
  })
  // Its pieces are those of the branches.
  const found = (rows[0]?.[relatedKey] ?? []) as { collection: string; doc: Doc }[]
  const docs = await prepared({
    collection,
    docs: rows.filter(({ id }) => id !== null).map((row) => docOf(shape, row)),
    req,
    shape,
  })
  const related: Related = new Map()
  await Promise.all(
    targets.map(async ({ collection: target, select, shape: plain }) => {
      const read = plain
        ? await readFound({
            collection: target,
            found: found.filter((one) => one.collection === target),
            req,
            shape: plain,
          })
        : await findAll({
            collection: target,
            depth: 0,
            ids: docs.flatMap((doc) => referencesTo(target, shape, doc)),
            req,
            select,
          })
      related.set(target, read)
    }),
  )
  const populated = docs.map((doc) => populate({ doc, related, req, shape }))
  return {
    also: rows[0]?.[alsoKey],
    records: byID(await hooked({ collection, docs: populated, req })),
  }
}

type FindArgs = ReadArgs & { depth: number; select?: SelectType }

const findAll = async ({
  collection,
  depth,
  ids,
  req,
  select,
}: FindArgs): Promise<Map<number, Doc>> => {
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection,
    depth,
    // Who may read none of them sees none, not an error.
    disableErrors: true,
    limit: ids.length,
    overrideAccess: false,
    pagination: false,
    req,
    select,
    trash: depth === 0 && req.payload.collections[collection].config.trash,
    user: req.user,
    where: { id: { in: ids } },
  })
  return new Map(docs.map((doc) => [Number(doc.id), doc as unknown as Doc]))
}
