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

/** `docAccess…` answers for a hidden record as for one that is not there: with nothing. */
export const hideAccess: Queries = (_, made) => {
  const { collections, Query } = made as unknown as Made
  return Object.fromEntries(
    Object.entries(collections).flatMap(([collection, { graphQL }]) => {
      const name = `docAccess${graphQL?.type?.name}`
      const field = Query.fields[name]
      if (!field) return []
      const resolve: Resolve = async (parent, args, context, info) => {
        const { req } = context
        const isKnown = await mayKnow({ collection, id: args.id, req })
        return isKnown ? field.resolve(parent, args, context, info) : null
      }
      return [[name, { ...field, resolve }]]
    }),
  )
}
