import type { CollectionSlug, FlattenedField, Payload, PayloadRequest, Where } from 'payload'
import { accessRuleOf } from '../../access'
import { conditionsOf } from '../filters/conditions'

/** A relation to records of which somebody may read some, or none. */
export type HidingRelation = { right: false | Where; target: CollectionSlug }

type Place = { collection: CollectionSlug; field: FlattenedField }

type HidingArgs = {
  /** The collection that has the field. */
  collection: CollectionSlug
  field: FlattenedField | undefined
  req: PayloadRequest
}

/**
 * What a relation to one record of one collection may hide: null where who reads a record may read
 * whatever it names. A hidden record is as one that is not there, so what names it reads, filters and
 * counts as naming nothing.
 */
export const hidingRelation = async ({
  field,
  ...asked
}: HidingArgs): Promise<HidingRelation | null> => {
  const [target, ...others] = targetsOf(field)
  const isOne = field && target && others.length === 0 && !('hasMany' in field && field.hasMany)
  return isOne ? hidingTarget({ ...asked, field, target }) : null
}

/** The same of any relation, to several records or collections, too: its collections that hide some. */
export const hidingTargets = async ({ field, ...asked }: HidingArgs): Promise<CollectionSlug[]> => {
  if (!field) return []
  const hiding = await Promise.all(
    targetsOf(field).map((target) => hidingTarget({ ...asked, field, target })),
  )
  return hiding.flatMap((each) => each?.target ?? [])
}

/** The collections that a relation leads to; none of any other field. */
const targetsOf = (field: FlattenedField | undefined): CollectionSlug[] =>
  field?.type === 'relationship' || field?.type === 'upload'
    ? ([field.relationTo].flat() as CollectionSlug[])
    : []

const hidingTarget = async ({
  collection,
  field,
  req,
  target,
}: Place & { req: PayloadRequest; target: CollectionSlug }): Promise<HidingRelation | null> => {
  if (isRecordOf(req.payload, { collection, field })) return null
  const right = await req.payload.collections[target].config.access.read({ req })
  if (right === true) return null
  const isOpen = isKeptAlike(req.payload, { collection, field }) && isOnlyPrivate(right)
  return isOpen ? null : { right, target }
}

/** What hangs on records is seen by who sees all of them. */
const isRecordOf = (payload: Payload, { collection, field }: Place): boolean => {
  const rule = accessRuleOf(payload, collection)
  return rule?.kind === 'attached' && field.name in rule.records
}

/** What a record is about. It is as private as that (access/README.md). */
const subjects = ['company', 'contact', 'lead', 'project']

const isKeptAlike = (payload: Payload, { collection, field }: Place): boolean => {
  const rule = accessRuleOf(payload, collection)
  return rule?.kind === 'record' && rule.restricted === true && subjects.includes(field.name)
}

const isOnlyPrivate = (right: false | Where): boolean =>
  right !== false && conditionsOf(right).every(({ path }) => path === 'restrictedTo')
