import type { Config, PayloadRequest } from 'payload'
import { mayKnow } from '../../http'
import type { Mutations } from '../contributions/work'
import type { Contributed } from '../part'

/** The GraphQL mutations of all parts. */
export const composeMutations =
  (all: Contributed): Mutations =>
  (...args) =>
    Object.assign({}, ...all.of('mutations').map((mutations) => mutations(...args)))

type Queries = NonNullable<NonNullable<Config['graphQL']>['queries']>

type Resolve = (
  parent: unknown,
  args: { id: number },
  context: { req: PayloadRequest },
  info: unknown,
) => unknown

/** What Payload has made so far, as far as it is looked at. */
type Made = {
  collections: Record<string, { graphQL?: { type?: { name: string } } }>
  Query: { fields: Record<string, { resolve: Resolve }> }
}

/**
 * `docAccess…` answers for a hidden record as for one that is not there: with nothing. And it answers:
 * Payload writes `update: true` for a right that GraphQL asks for as `update { permission }`.
 */
export const mendAccess: Queries = (_, made) => {
  const { collections, Query } = made as unknown as Made
  const slugs = new Map(
    Object.entries(collections).map(([slug, { graphQL }]) => [
      `docAccess${graphQL?.type?.name}`,
      slug,
    ]),
  )
  return Object.fromEntries(
    Object.entries(Query.fields)
      .filter(([name]) => name === 'Access' || name.startsWith('docAccess'))
      .map(([name, field]) => {
        const collection = slugs.get(name)
        const resolve: Resolve = async (parent, args, context, info) => {
          const { req } = context
          if (collection && !(await mayKnow({ collection, id: args.id, req }))) return null
          return spelled(await field.resolve(parent, args, context, info))
        }
        return [name, { ...field, resolve }]
      }),
  )
}

/** Rights as they are asked for: one that is `true` holds for all that is below it. */
const spelled = (rights: unknown): unknown =>
  new Proxy(
    {},
    {
      get: (_, name) => {
        if (typeof name === 'symbol') return undefined
        const below = (rights as null | Record<string, unknown> | undefined)?.[name]
        if (name === 'canAccessAdmin' || name === 'where') return below
        if (name === 'permission') return rights === true || below === true
        return spelled(rights === true ? true : below)
      },
    },
  )
