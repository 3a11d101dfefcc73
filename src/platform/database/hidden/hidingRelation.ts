import type { CollectionSlug, FlattenedField, Payload, PayloadRequest, Where } from 'payload'
import { accessRuleOf } from '../../access'
import { conditionsOf } from '../filters/conditions'

/** A relation to records of which somebody may read some, or none. */
export type HidingRelation = { right: false | Where; target: CollectionSlug }

type HidingArgs = {
  /** The collection that has the field. */
  collection: CollectionSlug
  field: FlattenedField | undefined
  req: PayloadRequest
}

/**
 * What a relation may hide: null where who reads a record may read whatever it names. A hidden record is
 * as one that is not there, so what names it reads, filters and counts as naming nothing.
 */
export const hidingRelation = async ({
  collection,
  field,
  req,
}: HidingArgs): Promise<HidingRelation | null> => {
  const target = targetOf(field)
  if (!field || !target || isRecordOf(req.payload, { collection, field })) return null
  const right = await req.payload.collections[target].config.access.read({ req })
  if (right === true) return null
  const isOpen = isKeptAlike(req.payload, { collection, field }) && isOnlyPrivate(right)
  return isOpen ? null : { right, target }
}

/** Relations to one collection, to one record. */
export const targetOf = (field: FlattenedField | undefined): CollectionSlug | null => {
  if (field?.type !== 'relationship' && field?.type !== 'upload') return null
  if (field.hasMany || Array.isArray(field.relationTo)) return null
  return field.relationTo as CollectionSlug
}

type Place = { collection: CollectionSlug; field: FlattenedField }

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
