import { sql } from '@payloadcms/db-postgres'
import type { CollectionSlug, Payload } from 'payload'
import { tableNameOf } from '../database'
import { graceSeconds } from './times'

/**
 * Whether a step touched a record so short a time ago that it may still be taken back: what would tell
 * somebody of it, and is found by looking, waits that long. (What a step enqueues waits by itself.)
 * @param id of the record, an expression
 */
export const stillUndoable = (
  payload: Payload,
  collection: CollectionSlug,
  id: ReturnType<typeof sql>,
) => sql`EXISTS (
  SELECT FROM crm_change_sets step JOIN crm_change_rows change ON change.set_id = step.id
  WHERE step.at > now() - make_interval(secs => ${graceSeconds}) AND step.state = 'done'
    AND change.main = ${tableNameOf(payload, collection)} AND change.record = ${id})`
