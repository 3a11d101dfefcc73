import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { CollectionSlug, DatabaseAdapterObj, Where } from 'payload'
import { withConditions } from './condition'
import { writtenOut } from './inPlace'
import { inQuery } from './quantify'

/** Where the adapter is given a filter. */
const filtered = [
  'count',
  'deleteMany',
  'deleteOne',
  'find',
  'findDistinct',
  'findOne',
  'updateMany',
  'updateOne',
]

type Filtered = (args: { collection: CollectionSlug; where?: Where }) => unknown

/** The database gets filters written out, so that they mean what they say. */
export const withOwnWheres = (adapter: DatabaseAdapterObj): DatabaseAdapterObj => ({
  ...adapter,
  init: (args) => {
    const database = adapter.init(args)
    // Each of them takes an object with a filter, among other things.
    const methods = database as unknown as Record<string, Filtered>
    const { payload } = args
    const postgres = database as unknown as PostgresAdapter
    postgres.operators = withConditions(postgres.operators) as PostgresAdapter['operators']
    for (const name of filtered) {
      const method = methods[name]?.bind(database)
      if (!method) continue
      methods[name] = (given) => {
        const { collection, where } = given
        if (!where || Object.keys(where).length === 0) return method(given)
        return method({
          ...given,
          where: inQuery({ collection, payload, where: writtenOut(where) }),
        })
      }
    }
    return database
  },
})
