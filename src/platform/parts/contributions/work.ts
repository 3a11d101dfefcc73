import type { sql } from '@payloadcms/db-postgres'
import type { CollectionSlug, Config, Payload, PayloadRequest } from 'payload'
import type { Database } from '../../database'

/** A step of starting the server, once the database is there. It may run any number of times. */
export type Initialiser = (payload: Payload) => Promise<void> | void

/** The time zone of the company, whose days and clock filters and dates without a zone mean. */
export type CompanyTimeZone = (req: PayloadRequest) => Promise<string>

/** Wraps the database adapter, before Payload starts. */
export type DatabaseWrapper = (adapter: Config['db']) => Config['db']

/** GraphQL mutations, as Payload's `graphQL.mutations` takes them. */
export type Mutations = NonNullable<NonNullable<Config['graphQL']>['mutations']>

/** Migrations of a part's own tables (`npm run migrate:create -- --part <slug> <name>`). */
export type PartMigrations = {
  /** Tables of others that they add to. @default none */
  alters?: readonly string[]
  /** Their folder, from payload.config.ts on: `/plugins/crm-hello/migrations`. */
  folder: `/${string}`
  /** Slug of the part. */
  part: string
}

/** What every part of the sample company is built with. */
export type Demo = {
  db: Database
  now: Date
  payload: Payload
  req: PayloadRequest
  /** The office's day: history lies before it, plans from it on. */
  today: string
}

/**
 * What a part adds to the sample company (`npm run demo`). It runs when registry and activities are
 * there, in the same transaction.
 */
export type DemoPart = {
  fill: (demo: Demo) => Promise<void>
  /** The tables that it fills: their ids go on from what is there. */
  tables: string[]
}

/** What an endpoint may answer to nobody, and to a person who has no rights. */
export type EndpointRights = {
  bystander: readonly number[]
  nobody: readonly number[]
  /** What takes the place of the login, as `public` of the endpoint says it. @default a login is needed */
  public?: string
}

/**
 * Rows of the rights matrix (tests/integration/rights), which walks every collection and endpoint as
 * each kind of user. Without a row the suite fails.
 */
export type RightsRows = {
  /**
   * Collection → what it keeps to: `record` (owner, groups, private), `attached` (what it hangs on),
   * `dictionary` (all read, admins write), `closed` (nobody), `apart` (a test of the part's own).
   */
  collections?: Partial<
    Record<CollectionSlug, 'apart' | 'attached' | 'closed' | 'dictionary' | 'record'>
  >
  /** `METHOD /path` → its answers. */
  endpoints?: Record<string, EndpointRights>
}

/** Translations that components reach by `t('search:open')`, for both languages. */
export type Texts = { en: Record<string, object>; it: Record<string, object> }

/** A piece of SQL with its parameters. */
export type SQL = ReturnType<typeof sql>
