import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { type Actor, actorOf, colleaguesOf } from './actor'
import type { AccessLevel, AccessOperation } from './levels'
import { accessRuleOf, type RecordRule } from './rule'

export type AccessAnswer = boolean | Where

type MayArgs = {
  collection: CollectionSlug
  /** With `create`: the new record, whose owner decides for the levels `own` and `group`. */
  data?: Record<string, unknown>
  operation: AccessOperation
  req: PayloadRequest
}

/**
 * May this user do this here? `false`, `true`, or the `Where` that narrows it.
 * Lists, counts, search, relations, statistics, exports, custom endpoints and GraphQL all ask this
 * one function (architecture.md, "Settings and access" in model.md).
 */
export const may = async ({ collection, data, operation, req }: MayArgs): Promise<AccessAnswer> => {
  const actor = await actorOf(req)
  if (!actor) return false
  if (actor.admin) return true
  const rule = accessRuleOf(req.payload, collection)
  if (!rule) return false
  if (rule.kind === 'dictionary') return operation === 'read'
  if (rule.kind === 'attached') return mayThroughRecord({ actor, collection, data, operation, req })
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

const ownsNew = async ({
  actor,
  data,
  level,
  req,
  rule,
}: RuleArgs & { data?: Record<string, unknown> }): Promise<boolean> => {
  if (level === 'all' || !data) return true
  const users = level === 'group' ? await colleaguesOf(req, actor) : selfOf(actor)
  const owners = rule.owners.map((field) => data[field]).filter((value) => value != null)
  return owners.length === 0 || owners.some((value) => users.includes(Number(value)))
}

const selfOf = (actor: Actor) => (actor.userID === null ? [] : [actor.userID])

/**
 * For what hangs on records (attachments, relationships, audit): the answer of the record that it
 * hangs on, asked through the relation. Changing what hangs there needs the right to change it.
 */
const mayThroughRecord = async ({
  collection,
  data,
  operation,
  req,
}: MayArgs & { actor: Actor }): Promise<AccessAnswer> => {
  const rule = accessRuleOf(req.payload, collection)
  if (rule?.kind !== 'attached') return false
  if (operation !== 'read' && operation !== 'export' && rule.readOnly) return false
  const onRecord: AccessOperation =
    operation === 'read' || operation === 'export' ? operation : 'update'
  const answers = await Promise.all(
    Object.entries(rule.records).map(async ([field, target]) => ({
      answer: await may({ collection: target, operation: onRecord, req }),
      field,
    })),
  )
  if (operation === 'create') {
    const named = answers.filter(({ field }) => data?.[field] != null)
    return named.length === 0
      ? answers.some(({ answer }) => answer !== false)
      : named.every(({ answer }) => answer !== false)
  }
  if (rule.every) return everyRecord(answers)
  const ways: Where[] = []
  for (const { answer, field } of answers) {
    if (answer === false) continue
    ways.push(
      answer === true
        ? { [field]: { exists: true } }
        : { and: [{ [field]: { exists: true } }, through(field, answer)] },
    )
  }
  return ways.length === 0 ? false : { or: ways }
}

/** Each record that is named must be open to the user; the ones that are not named do not count. */
const everyRecord = (answers: { answer: AccessAnswer; field: string }[]): AccessAnswer => ({
  and: answers.map(({ answer, field }): Where => {
    const absent: Where = { [field]: { exists: false } }
    if (answer === false) return absent
    if (answer === true) return { or: [absent, { [field]: { exists: true } }] }
    return { or: [absent, through(field, answer)] }
  }),
})

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
