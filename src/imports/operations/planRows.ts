import type { PayloadRequest } from 'payload'
import { may } from '#platform/access'
import { accessibleIDs } from '#platform/database'
import { type Card, checkCard, lockCards } from '#registry'
import { messages } from '../mapping/messages'
import type { ImportSettings, RowProblem } from '../types'
import type { MappedRow } from './mapRows'
import { findMatches, findTaken, uniqueKeysOf } from './matches'
import { createReader, type ReadRow } from './readValues'

/** What is to happen with a row. */
export type RowPlan = {
  action: 'create' | 'reject' | 'skip' | 'update'
  before?: Card
  data: Card
  /** Values that are left out so that the rest can go in. */
  dropped: RowProblem[]
  id?: number
  problems: RowProblem[]
  row: MappedRow
}

/** Leaving these out would hide nothing, own nothing or find nothing: their row is refused instead. */
const neverDropped = new Set(['', 'externalId', 'lastName', 'name', 'owner', 'private'])

type Args = { lock: boolean; req: PayloadRequest; rows: MappedRow[]; settings: ImportSettings }

/**
 * Works out what is to happen with some rows, none of which has a key that another one has. It
 * writes nothing; with `lock` the records that will change wait for the end of the transaction.
 */
export const planRows = async ({ lock, req, rows, settings }: Args): Promise<RowPlan[]> => {
  const { matchBy, target } = settings
  const reader = await createReader({ req, rows: rows.map(({ raw }) => raw), target })
  const read = rows.map((row) => ({ row, ...reader(row.raw) }))
  const keys = rows.flatMap(({ matchKey }) => matchKey ?? [])
  const matches = await findMatches({ keys, matchBy, req, target })
  const single = [...matches.values()].flatMap((ids) => (ids.length === 1 ? ids : []))
  const writable =
    settings.onMatch === 'skip'
      ? new Set<number>()
      : await accessibleIDs({ collection: target, ids: single, operation: 'update', req })
  const stored = await lockCards({ collection: target, ids: [...writable], lock, req })
  const mayCreate = createPermission({ req, target })
  const plans: RowPlan[] = []
  for (const one of read) {
    const ids = (one.row.matchKey && matches.get(one.row.matchKey)) || []
    plans.push(await planRow({ ids, mayCreate, one, req, settings, stored }))
  }
  await refuseTakenKeys({ plans, req, settings })
  return plans
}

type PlanRowArgs = {
  ids: number[]
  mayCreate: (data: Card) => Promise<boolean>
  one: ReadRow & { row: MappedRow }
  req: PayloadRequest
  settings: ImportSettings
  stored: Map<number, Card>
}

const planRow = async ({
  ids,
  mayCreate,
  one,
  req,
  settings,
  stored,
}: PlanRowArgs): Promise<RowPlan> => {
  const { row } = one
  const nothing = { data: {}, dropped: [], problems: [], row }
  const [id] = ids
  if (id !== undefined && settings.onMatch === 'skip') return { ...nothing, action: 'skip', id }
  const refuse = (message: RowProblem['message'], path: string = settings.matchBy): RowPlan => ({
    ...nothing,
    action: 'reject',
    problems: [{ message, path }],
  })
  if (ids.length > 1) return refuse(messages.ambiguousMatch)
  const before = id === undefined ? undefined : stored.get(id)
  if (id !== undefined && !before) return refuse(messages.mayNotUpdate)
  const checked = check({ before, one, req, settings })
  const plan: RowPlan = {
    action: before ? 'update' : 'create',
    before,
    id,
    row,
    ...checked,
  }
  if (plan.problems.length > 0) return { ...plan, action: 'reject' }
  if (!before && !(await mayCreate(plan.data))) {
    return { ...plan, ...refuse(messages.mayNotCreate, 'owner') }
  }
  return plan
}

/** The rules for cards; with `drop`, wrong values are taken out one by one until the rest is right. */
const check = ({
  before,
  one,
  req,
  settings,
}: Pick<PlanRowArgs, 'one' | 'req' | 'settings'> & { before?: Card }): Pick<
  RowPlan,
  'data' | 'dropped' | 'problems'
> => {
  const { target } = settings
  const mayDrop = ({ path }: RowProblem) =>
    settings.onProblem === 'drop' && !neverDropped.has(path) && path !== settings.matchBy
  const dropped = one.problems.filter(mayDrop)
  const problems = one.problems.filter((problem) => !mayDrop(problem))
  const data = before ? changesFor(one.data, before, settings) : { ...one.data }
  const { flattenedFields: fields } = req.payload.collections[target].config
  // The new card's owner decides whether it may be private: who imports, unless the file says.
  const asNew = !before && data.owner === undefined && req.user?.collection === 'users'
  for (;;) {
    const result = checkCard({
      before,
      collection: target,
      data: asNew ? { ...data, owner: req.user?.id } : data,
      fields,
      user: req.user,
    })
    const droppable = result.problems.filter((problem) => mayDrop(problem) && problem.path in data)
    if (droppable.length === 0) {
      return { data: result.data, dropped, problems: [...problems, ...result.problems] }
    }
    for (const problem of droppable) {
      delete data[problem.path]
      dropped.push(problem)
    }
  }
}

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0)

/** What of the file goes onto a stored card: everything, or only what it lacks. Tags are added. */
const changesFor = (data: Card, before: Card, { onMatch }: ImportSettings): Card => {
  const changes: Card = {}
  for (const [name, value] of Object.entries(data)) {
    const there = before[name]
    if (name === 'tags') {
      const known = (there as number[] | undefined) ?? []
      if (onMatch === 'update' || known.length === 0) {
        changes.tags = [...new Set([...known, ...(value as number[])])]
      }
    } else if (onMatch === 'update') changes[name] = value
    else if (name === 'emailConsent' || name === 'smsConsent') {
      // A consent is one statement: its parts are not mixed with those of another.
      if (((there as Card | undefined)?.state ?? 'unknown') === 'unknown') changes[name] = value
    } else if (isEmpty(there)) changes[name] = value
  }
  return changes
}

/** Whether the user may create a card of this owner and sales rep, asked once for each pair. */
const createPermission = ({
  req,
  target,
}: {
  req: PayloadRequest
  target: ImportSettings['target']
}) => {
  const known = new Map<string, Promise<boolean>>()
  return ({ owner, salesRep }: Card): Promise<boolean> => {
    const key = `${owner}/${salesRep}`
    const answer =
      known.get(key) ??
      may({ collection: target, data: { owner, salesRep }, operation: 'create', req }).then(Boolean)
    known.set(key, answer)
    return answer
  }
}

/** A key that another record has refuses the row, not the whole batch. */
const refuseTakenKeys = async ({
  plans,
  req,
  settings: { target },
}: {
  plans: RowPlan[]
  req: PayloadRequest
  settings: ImportSettings
}) => {
  const written = plans.filter(({ action }) => action === 'create' || action === 'update')
  for (const field of uniqueKeysOf(target)) {
    const keys = written.flatMap(({ data }) => (typeof data[field] === 'string' ? data[field] : []))
    const taken = await findTaken({ field, keys, req, target })
    for (const plan of written) {
      const owner = taken.get(String(plan.data[field]))
      if (owner === undefined || owner === plan.id) continue
      plan.action = 'reject'
      plan.problems.push({ message: messages.keyTaken, path: field })
    }
  }
}
