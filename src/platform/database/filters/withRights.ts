import type { PayloadRequest, Where } from 'payload'
import { isInPlace } from '../adapter/inPlace'
import { hidingRelation } from '../hidden/hidingRelation'
import { accessibleWhere } from '../where'
import {
  everything,
  isList,
  isNone,
  isQuantifier,
  nothing,
  type Quantifier,
  quantified,
} from './exact'
import { columnRelationAt, type Place, placeIn, type Related, relatedAt } from './related'

type Asked = { place: Place; req: PayloadRequest }

/**
 * A related record that somebody may not read is for a filter as one that is not there: `lead exists`,
 * `lead equals 7`, `lead not in 7, 8` and `lead.name is not X` would tell otherwise that it is.
 * @param where an exact one
 */
export const withRights = async ({ where, ...asked }: Asked & { where: Where }): Promise<Where> => {
  const parts = await Promise.all(
    Object.entries(where).flatMap(([path, value]): Promise<Where>[] => {
      if (isList(path)) return [ofList({ ...asked, key: path, wheres: value as Where[] })]
      return Object.entries(value as object).map(([operator, operand]) =>
        ofCondition({ ...asked, operator, path, value: operand }),
      )
    }),
  )
  return parts.length === 1 ? (parts[0] as Where) : { and: parts }
}

const ofList = async ({
  key,
  wheres,
  ...asked
}: Asked & { key: string; wheres: Where[] }): Promise<Where> => ({
  [key]: await Promise.all(wheres.map((where) => withRights({ ...asked, where }))),
})

type ConditionArgs = Asked & { operator: string; path: string; value: unknown }

const ofCondition = async ({ operator, path, value, ...asked }: ConditionArgs): Promise<Where> => {
  const { place, req } = asked
  const same = { [path]: { [operator]: value } } as Where
  if (isInPlace(value)) return same
  if (isQuantifier(operator)) {
    const related = relatedAt(place, path)
    return related
      ? ofRelated({ ...asked, quantifier: operator, related, where: value as Where })
      : same
  }
  const relation = columnRelationAt(place, path)
  if (!relation || !place.collection) return same
  const hiding = await hidingRelation({ collection: place.collection, field: relation.field, req })
  if (!hiding) return same
  return hideOne({ operator, path: relation.path, right: hiding.right, value })
}

type RelatedArgs = Asked & { quantifier: Quantifier; related: Related; where: Where }

const ofRelated = async ({ quantifier, related, where, ...asked }: RelatedArgs): Promise<Where> => {
  const inner = placeIn(asked.place, related)
  if (!inner) return quantified(related.path, quantifier, where)
  const right = await rightTo({ ...asked, related })
  if (right === false) return quantifier === 'some' ? nothing : everything
  const own = await withRights({ place: inner, req: asked.req, where })
  const all = right === true ? own : { and: [own, right] }
  return quantified(related.path, quantifier, all)
}

/** Which of the related records the user may read. */
const rightTo = async ({
  place,
  related,
  req,
}: Asked & { related: Related }): Promise<boolean | Where> => {
  if (!('target' in related)) return true
  if (related.kind === 'reverse') {
    return (await accessibleWhere({ collection: related.target, req })) ?? false
  }
  if (related.kind === 'record' && place.collection) {
    const { collection } = place
    return (await hidingRelation({ collection, field: related.field, req }))?.right ?? true
  }
  return req.payload.collections[related.target].config.access.read({ req })
}

type HideArgs = { operator: string; path: string; right: false | Where; value: unknown }

/** What is said of a relation itself, where the related record may be hidden. */
const hideOne = ({ operator, path, right, value }: HideArgs): Where => {
  const same = { [path]: { [operator]: value } } as Where
  const values = [value].flat()
  const asksForNone =
    (operator === 'exists' && String(value) !== 'true') ||
    (operator === 'equals' && isNone(value)) ||
    (operator === 'in' && values.some(isNone)) ||
    (operator === 'not_equals' && !isNone(value)) ||
    (operator === 'not_in' && !values.some(isNone))
  if (right === false) return asksForNone ? everything : nothing
  return asksForNone
    ? { or: [same, quantified(path, 'none', right)] }
    : { and: [same, quantified(path, 'some', right)] }
}
