import type { CollectionSlug, FlattenedField, PayloadRequest, Where } from 'payload'
import { through } from '../../access'
import { inPlace, isInPlace } from '../adapter/ownWhere'
import { type HidingRelation, hidingRelation } from '../hidden/hidingRelation'
import { accessibleIDs } from '../where'
import { type Condition, operandsOf } from './conditions'
import { fieldAt } from './fieldAt'
import { negate } from './negate'

type Asked = { collection: CollectionSlug; req: PayloadRequest }

/** No record, as a filter. */
const nothing: Where = { id: { in: [] } }

/**
 * A related record that somebody may not read is for a filter as one that is not there: `lead exists`,
 * `lead equals 7` and `lead not in 7, 8` would tell otherwise that it is. (What a filter asks *behind* a
 * relation, such as `lead.name`, Payload narrows by itself.) Done twice it does nothing more.
 * @param where one that was understood
 */
export const hideRelated = async ({
  collection,
  req,
  where,
}: Asked & { where: Where }): Promise<Where> => {
  const parts = await Promise.all(
    Object.entries(where).map(async ([key, value]): Promise<Where> => {
      if (/^(and|or)$/i.test(key)) {
        const each = (value as Where[]).map((one) => hideRelated({ collection, req, where: one }))
        return { [key]: await Promise.all(each) }
      }
      // `company.id` is `company`.
      const path = key.replace(/(?:\.|__)id$/, '')
      const relation = await relationAt({ collection, path, req })
      if (!relation) return { [key]: value as Where[string] }
      const conditions = Object.entries(value as object).map(([operator, operand]) =>
        narrow({ condition: { operator, path, value: operand }, relation, req }),
      )
      return { and: await Promise.all(conditions) }
    }),
  )
  return parts.length === 1 ? (parts[0] as Where) : { and: parts }
}

/** The relation that a path ends at, if it may hide something. */
const relationAt = ({ collection, path, req }: Asked & { path: string }) => {
  const at = path.replaceAll('__', '.').split('.')
  const owner = at.slice(0, -1).join('.')
  const { flattenedFields: fields } = req.payload.collections[collection].config
  const before = owner === '' ? undefined : fieldAt({ fields, path: owner, req })
  return hidingRelation({
    collection: before ? ownerOf(before, collection) : collection,
    field: fieldAt({ fields, path, req }),
    req,
  })
}

/** Behind a relation fields are the related collection's, within a group still one's own. */
const ownerOf = (field: FlattenedField, collection: CollectionSlug): CollectionSlug =>
  'relationTo' in field && typeof field.relationTo === 'string'
    ? (field.relationTo as CollectionSlug)
    : collection

type NarrowArgs = { condition: Condition; relation: HidingRelation; req: PayloadRequest }

const isNone = (value: unknown): boolean => value === null || value === 'null' || value === ''

const narrow = async ({ condition, relation, req }: NarrowArgs): Promise<Where> => {
  const { operator, path, value } = condition
  if (isInPlace(value)) return { [path]: { [operator]: value } } as unknown as Where
  if (operator === 'exists') return exists({ path, relation, there: String(value) === 'true' })
  const operands = operandsOf(condition)
  const isNegative = operator === 'not_equals' || operator === 'not_in'
  if (operands.length > 0 && operands.every(isNone)) {
    return exists({ path, relation, there: isNegative })
  }
  const ids = await accessibleIDs({
    collection: relation.target,
    ids: operands.filter((one) => !isNone(one)).map(Number),
    req,
    trash: true,
  })
  if (isNegative) return ids.size === 0 ? {} : { [path]: { not_in: [...ids] } }
  return ids.size === 0 ? nothing : { [path]: { in: [...ids] } }
}

type ExistsArgs = { path: string; relation: HidingRelation; there: boolean }

const exists = ({ path, relation: { right }, there }: ExistsArgs): Where => {
  if (right === false) return there ? nothing : {}
  const isThere: Where = { [path]: { exists: there } }
  const asked: Where = there
    ? { and: [isThere, through(path, right)] }
    : { or: [isThere, through(path, negate(right))] }
  return { [path]: { exists: inPlace(asked) as unknown as boolean } }
}
