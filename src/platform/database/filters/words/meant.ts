import type { FlattenedField, PayloadRequest, Where } from 'payload'
import { isInPlace } from '../../adapter/inPlace'
import type { Condition } from '../conditions'
import { isList, isQuantifier, quantified } from '../exact'
import { columnRelationAt, fieldOf, type Place, placeIn, relatedAt } from '../related'
import { clockOf } from './clock'
import { dateMeant } from './dateMeant'
import type { Clock } from './moments'
import { peopleMeant } from './people'

type Asked = { clock: () => Promise<Clock>; place: Place; req: PayloadRequest }

/**
 * A filter whose words mean what they mean to who asks, now: days are the company's days, `today` is
 * today, `me` is the one who asks. What is stored and sent keeps the words.
 * @param where an exact one
 */
export const meant = ({
  place,
  req,
  where,
}: {
  place: Place
  req: PayloadRequest
  where: Where
}): Promise<Where> => {
  let known: Promise<Clock> | undefined
  const clock = () => {
    known ??= clockOf(req)
    return known
  }
  return walk({ clock, place, req }, where)
}

const walk = async (asked: Asked, where: Where): Promise<Where> => {
  const parts = await Promise.all(
    Object.entries(where).flatMap(([path, value]): Promise<Where>[] => {
      if (isList(path)) return [ofList(asked, path, value as Where[])]
      return Object.entries(value as object).map(([operator, operand]) =>
        ofCondition(asked, { operator, path, value: operand }),
      )
    }),
  )
  return parts.length === 1 ? (parts[0] as Where) : { and: parts }
}

const ofList = async (asked: Asked, key: string, wheres: Where[]): Promise<Where> => ({
  [key]: await Promise.all(wheres.map((where) => walk(asked, where))),
})

const ofCondition = async (asked: Asked, said: Condition): Promise<Where> => {
  const { operator, path, value } = said
  const { clock, place, req } = asked
  const same = { [path]: { [operator]: value } } as Where
  if (isInPlace(value)) return same
  if (isQuantifier(operator)) {
    const related = relatedAt(place, path)
    const inner = related && placeIn(place, related)
    if (!related || !inner) return same
    return quantified(path, operator, await walk({ ...asked, place: inner }, value as Where))
  }
  if (operator === 'exists') return same
  const target = peopleAt(place, path)
  if (target) return peopleMeant({ req, said, target })
  const field = fieldOf(place, path)
  return field?.type === 'date' ? dateMeant({ clock: await clock(), field, said }) : same
}

/** Whether users or groups are meant: by a relation, or by what they are themselves. */
const peopleAt = (place: Place, path: string): 'groups' | 'users' | null => {
  const target = path === 'id' ? place.collection : columnRelationAt(place, path)?.target
  return target === 'users' || target === 'groups' ? target : null
}

/** The field of a date, as far as its days go. */
export type DateField = Extract<FlattenedField, { type: 'date' }>
