import type { AccessResult, CollectionSlug, FlattenedField, PayloadRequest, Where } from 'payload'
import { accessRuleOf, through } from '../../access'
import { inPlace } from '../adapter/ownWhere'
import { accessibleIDs } from '../where'
import { type Condition, conditionsOf, operandsOf } from './conditions'
import { fieldAt } from './fieldAt'
import { negate } from './negate'

type Asked = { collection: CollectionSlug; req: PayloadRequest }

/** No record, as a filter. */
const nothing: Where = { id: { in: [] } }

/**
 * A related record that somebody may not read is for a filter as one that is not there: `lead exists`,
 * `lead equals 7` and `lead not in 7, 8` would tell otherwise that it is. (What a filter asks *behind* a
 * relation, such as `lead.name`, Payload narrows by itself.)
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
      const target = await hiddenTarget({ collection, path, req })
      if (!target) return { [key]: value as Where[string] }
      const conditions = Object.entries(value as object).map(([operator, operand]) =>
        narrow({ condition: { operator, path, value: operand }, req, target }),
      )
      return { and: await Promise.all(conditions) }
    }),
  )
  return parts.length === 1 ? (parts[0] as Where) : { and: parts }
}

/** A collection of which somebody may read some records, or none. */
type Target = { collection: CollectionSlug; right: false | Where }

/** Where a path ends at a relation to records that may be hidden. */
const hiddenTarget = async ({
  collection,
  path,
  req,
}: Asked & { path: string }): Promise<null | Target> => {
  const { flattenedFields: fields } = req.payload.collections[collection].config
  const relatedTo = targetOf(fieldAt({ fields, path, req }))
  if (!relatedTo) return null
  const right = await readRight(relatedTo, req)
  if (right === true) return null
  const isAbout = path === 'company' || path === 'contact'
  const isShown = isAbout && isOnlyPrivate(right) && isRestricted(collection, req)
  return isShown ? null : { collection: relatedTo, right }
}

/**
 * Only the private cards are hidden. Whatever is about one is as private (`restrictedTo`): who sees that
 * sees the card.
 */
const isOnlyPrivate = (right: false | Where): boolean =>
  right !== false && conditionsOf(right).every(({ path }) => path === 'restrictedTo')

const targetOf = (field: FlattenedField | undefined): CollectionSlug | null => {
  if (field?.type !== 'relationship' && field?.type !== 'upload') return null
  return Array.isArray(field.relationTo) ? null : (field.relationTo as CollectionSlug)
}

const readRight = (
  slug: CollectionSlug,
  req: PayloadRequest,
): AccessResult | Promise<AccessResult> => req.payload.collections[slug].config.access.read({ req })

const isRestricted = (collection: CollectionSlug, { payload }: PayloadRequest): boolean => {
  const rule = accessRuleOf(payload, collection)
  return rule?.kind === 'record' && rule.restricted === true
}

type NarrowArgs = { condition: Condition; req: PayloadRequest; target: Target }

const isNone = (value: unknown): boolean => value === null || value === 'null' || value === ''

const narrow = async ({ condition, req, target }: NarrowArgs): Promise<Where> => {
  const { operator, path, value } = condition
  if (operator === 'exists') return exists({ path, target, there: String(value) === 'true' })
  const operands = operandsOf(condition)
  const isNegative = operator === 'not_equals' || operator === 'not_in'
  if (operands.every(isNone)) return exists({ path, target, there: isNegative })
  const asked = operands.filter((one) => !isNone(one)).map(Number)
  const ids = [
    ...(await accessibleIDs({ collection: target.collection, ids: asked, req, trash: true })),
  ]
  if (isNegative) return ids.length === 0 ? {} : { [path]: { not_in: ids } }
  return ids.length === 0 ? nothing : { [path]: { in: ids } }
}

type ExistsArgs = { path: string; target: Target; there: boolean }

const exists = ({ path, target: { right }, there }: ExistsArgs): Where => {
  if (right === false) return there ? nothing : {}
  const isThere: Where = { [path]: { exists: there } }
  const asked: Where = there
    ? { and: [isThere, through(path, right)] }
    : { or: [isThere, through(path, negate(right))] }
  return { [path]: { exists: inPlace(asked) as unknown as boolean } }
}
