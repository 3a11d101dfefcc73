import type { PayloadRequest, Where } from 'payload'
import { actorOf, colleaguesOf } from '../../../access/actor'
import { type Condition, operandsOf } from '../conditions'
import { isPeopleWord, type People } from './peopleWords'

type PeopleArgs = { req: PayloadRequest; said: Condition; target: People }

/** A program is nobody, and in no group's team: `me` finds nothing for it. */
export const peopleMeant = async ({ req, said, target }: PeopleArgs): Promise<Where> => {
  const { operator, path, value } = said
  const operands = operandsOf(said)
  if (!operands.some((one) => isPeopleWord(one, target))) {
    return { [path]: { [operator]: value } } as Where
  }
  const ids = await Promise.all(
    operands.map(async (one) => (isPeopleWord(one, target) ? idsOf(req, target, one) : [one])),
  )
  const isNegative = operator === 'not_equals' || operator === 'not_in'
  return { [path]: { [isNegative ? 'not_in' : 'in']: [...new Set(ids.flat())] } } as Where
}

const idsOf = async (req: PayloadRequest, target: People, word: unknown): Promise<number[]> => {
  const actor = await actorOf(req)
  if (!actor) return []
  if (target === 'groups') return actor.groups
  if (word === 'my-groups') return colleaguesOf(req, actor)
  return actor.userID === null ? [] : [actor.userID]
}
