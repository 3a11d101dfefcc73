import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { type Actor, actorOf, colleaguesOf } from './actor'
import type { AccessLevel, AccessOperation } from './levels'
import { accessRuleOf, type RecordRule } from './rule'

export type AccessAnswer = boolean | Where

type MayArgs = {
  collection: CollectionSlug
  /**
   * With `create`: the complete new record, whose owner decides for the levels `own` and `group`.
   * Without it the answer is whether the user may create any at all.
   */
  data?: Record<string, unknown>
  operation: AccessOperation
  req: PayloadRequest
}

/**
 * May this user do this here? `false`, `true`, or the `Where` that narrows it.
 * Lists, counts, search, relations, statistics, exports, custom endpoints and GraphQL all ask this
 * one function.
 */
export const may = async ({ collection, data, operation, req }: MayArgs): Promise<AccessAnswer> => {
  const actor = await actorOf(req)
  if (!actor) return false
  const rule = accessRuleOf(req.payload, collection)
  // A log that an admin can rewrite proves nothing.
  const writes = operation !== 'read' && operation !== 'export'
  if (writes && rule?.kind === 'attached' && rule.readOnly) return false
  if (actor.admin) return true
  if (!rule) return false
  if (rule.kind === 'dictionary') return operation === 'read'
  if (rule.kind === 'attached') return mayThroughRecord({ actor, collection, operation, req })
  const level = actor.permissions[rule.module]?.[operation] ?? 'none'
  if (level === 'none') return false
  if (operation === 'create') return ownsNew({ actor, data, level, req, rule })
  return narrow({ actor, level, req, rule })
}

/** Both answers hold at once. */
export const both = (a: AccessAnswer, b: AccessAnswer): AccessAnswer => {
  if (a === false || b === false) return false
  if (a === true) return b
  if (b === true) return a
  return { and: [a, b] }
}

type RuleArgs = { actor: Actor; level: AccessLevel; req: PayloadRequest; rule: RecordRule }

const narrow = async ({ actor, level, req, rule }: RuleArgs): Promise<AccessAnswer> => {
  const open: AccessAnswer = rule.restricted ? unrestricted(actor) : true
  if (level === 'all') return open
  return both(await owned({ actor, level, req, rule }), open)
}

/** Not private, or private to the one who asks. */
const unrestricted = (actor: Actor): Where => {
  const everyone: Where = { restrictedTo: { exists: false } }
  if (actor.userID === null) return everyone
  return { or: [everyone, { restrictedTo: { equals: actor.userID } }] }
}

const owned = async ({ actor, level, req, rule }: RuleArgs): Promise<AccessAnswer> => {
  const users = level === 'group' ? await colleaguesOf(req, actor) : selfOf(actor)
  const ways: Where[] = users.length === 0 ? [] : rule.owners.map((f) => ({ [f]: { in: users } }))
  if (level === 'group' && rule.ownerGroup && actor.groups.length > 0) {
    ways.push({ [rule.ownerGroup]: { in: actor.groups } })
  }
  if (ways.length === 0) return false
  return ways.length === 1 ? (ways[0] as Where) : { or: ways }
}

/** Is the new record one that the user could call their own (or their groups')? */
const ownsNew = async ({
  actor,
  data,
  level,
  req,
  rule,
}: RuleArgs & { data?: Record<string, unknown> }): Promise<boolean> => {
  if (level === 'all' || !data) return true
  const users = level === 'group' ? await colleaguesOf(req, actor) : selfOf(actor)
  // Who makes it is no choice of theirs: it says nothing of whom the record is for.
  const people = idsIn(
    data,
    rule.owners.filter((field) => field !== 'createdBy'),
  )
  const groups = rule.ownerGroup ? idsIn(data, [rule.ownerGroup]) : []
  return people.length > 0
    ? people.some((id) => users.includes(id))
    : groups.some((id) => actor.groups.includes(id))
}

const idsIn = (data: Record<string, unknown>, fields: string[]): number[] =>
  fields
    .map((field) => data[field])
    .filter((value) => value !== null && value !== undefined)
    .map((value) => Number(typeof value === 'object' ? (value as { id?: unknown }).id : value))

const selfOf = (actor: Actor) => (actor.userID === null ? [] : [actor.userID])

/**
 * For what hangs on records (attachments, relationships, audit): the answer of the records that it
 * hangs on, asked through the relations; all of them must be open, and what has lost its records is
 * for admins alone. Changing what hangs there needs the right to change them; which ones a new one
 * names is checked by `refuseHiddenReferences`.
 */
const mayThroughRecord = async ({
  actor,
  collection,
  operation,
  req,
}: MayArgs & { actor: Actor }): Promise<AccessAnswer> => {
  const rule = accessRuleOf(req.payload, collection)
  if (rule?.kind !== 'attached') return false
  if (operation === 'delete' && rule.deletedBy) {
    const own: Where = { [rule.deletedBy]: { equals: actor.userID } }
    const seen = await mayThroughRecord({ actor, collection, operation: 'read', req })
    return actor.userID === null ? false : both(seen, own)
  }
  const reads = operation === 'read' || operation === 'export'
  const answers = await Promise.all(
    Object.entries(rule.records).map(async ([field, target]) => ({
      answer: await may({ collection: target, operation: reads ? operation : 'update', req }),
      field,
    })),
  )
  const open = answers.filter(({ answer }) => answer !== false)
  if (operation === 'create' || open.length === 0) return open.length > 0
  return {
    and: [
      { or: open.map(({ field }): Where => ({ [field]: { exists: true } })) },
      ...answers.flatMap(({ answer, field }): Where[] => {
        if (answer === true) return []
        const absent: Where = { [field]: { exists: false } }
        return [answer === false ? absent : { or: [absent, through(field, answer)] }]
      }),
    ],
  }
}

/** The same `Where`, seen from a record that points at its subject by `field`. */
export const through = (field: string, where: Where): Where => {
  const result: Where = {}
  for (const [key, value] of Object.entries(where)) {
    if (key === 'and' || key === 'or') {
      result[key] = (value as Where[]).map((part) => through(field, part))
    } else {
      result[`${field}.${key}`] = value as Where[string]
    }
  }
  return result
}
