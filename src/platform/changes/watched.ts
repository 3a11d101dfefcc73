import { sql } from '@payloadcms/db-postgres'
import type { CollectionSlug, Payload, PayloadRequest, SanitizedCollectionConfig } from 'payload'
import { columnNameOf, postgresOf, tableNameOf } from '../database'

/** Columns of fields that triggers work out (`custom.derived`): they are not taken back, they follow. */
const derivedOf = (
  payload: Payload,
  { flattenedFields, slug }: SanitizedCollectionConfig,
): string[] =>
  flattenedFields.flatMap(({ custom, name }) =>
    (custom as undefined | { derived?: boolean })?.derived
      ? (columnNameOf(payload, slug as CollectionSlug, name) ?? [])
      : [],
  )

/**
 * Whether changes of a collection's records can be taken back: of those that have rights of their own, are
 * no log and hold no passwords.
 */
export const isUndoable = ({
  auth,
  custom,
}: Pick<SanitizedCollectionConfig, 'auth' | 'custom'>): boolean => {
  const rule = custom?.access
  return rule !== undefined && !auth && !(rule.kind === 'attached' && rule.readOnly)
}

export const undoableCollections = ({
  config,
}: Pick<Payload, 'config'>): SanitizedCollectionConfig[] => config.collections.filter(isUndoable)

/** The collection whose records a table holds; undefined for one that a part took with it. */
export const collectionOf = (
  { payload }: Pick<PayloadRequest, 'payload'>,
  table: string,
): CollectionSlug | undefined =>
  undoableCollections(payload).find(({ slug }) => tableNameOf(payload, slug) === table)?.slug

/** Any number that only this step uses: processes that start together look one after the other. */
const lockKey = 7_240_012

/**
 * Puts the trigger on what is not watched yet: the tables follow from the collections, so that one that a part
 * adds needs nothing of its own. After the first start of a version it is a look and no more.
 */
export const watchChanges = async (payload: Payload): Promise<void> => {
  const db = postgresOf(payload).drizzle
  const collections = new Map(
    undoableCollections(payload).map((config) => [tableNameOf(payload, config.slug), config]),
  )
  const tables = [...collections.keys()]
  const { rows } = await db.execute(sql`
    SELECT main FROM unnest(${sql.param(tables)}::text[]) main
    WHERE to_regclass(quote_ident(main)) IS NOT NULL AND EXISTS (
      SELECT FROM (SELECT main::regclass AS name UNION ALL SELECT name FROM crm_lists_of(main)) watched
      WHERE NOT EXISTS (
        SELECT FROM pg_trigger WHERE tgrelid = watched.name AND tgname = 'crm_change'))`)
  for (const { main } of rows) {
    await db.transaction(async (own) => {
      await own.execute(sql`SELECT pg_advisory_xact_lock(${lockKey})`)
      const config = collections.get(String(main))
      const derived = sql.param(config ? derivedOf(payload, config) : [])
      await own.execute(sql`SELECT crm_keep_changes(${main}::text, ${derived}::text[])`)
    })
  }
}
