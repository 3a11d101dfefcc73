import type { CollectionSlug, DocumentViewServerProps, PayloadRequest } from 'payload'
import type { ComponentType } from 'react'
import { may } from '../../access'
import { firstPage } from '../RecordTable/firstPage'
import type { RecordQuery, RecordRow } from '../RecordTable/query'
import { TabFrame } from '../TabFrame'
import type { RecordTabProps } from './RecordTabTable'

/** The record whose page it is. */
export type TabRecord = {
  collection: CollectionSlug
  doc: Record<string, unknown>
  id: number
  req: PayloadRequest
}

type RecordTabArgs<Row extends RecordRow, More extends object> = {
  /** Shows the rows: columns and texts are all that is special to it. */
  Table: ComponentType<More & RecordTabProps<Row>>
  /** What the table needs besides. @default nothing */
  more?: (record: TabRecord) => More | Promise<More>
  /** What a new record begins with. @default nothing */
  prefill?: (record: TabRecord) => Promise<Record<string, unknown>> | Record<string, unknown>
  /** Which rows, in which order; an index walks that order. */
  query: (record: TabRecord) => RecordQuery
  /** Its `path`. */
  tab: string
}

/**
 * A tab that lists records: its first page comes with the page, further ones as they are asked for.
 * Rights are those of who looks.
 * @example
 * export const LeadsTab = recordTabView({
 *   Table: LeadsTable,
 *   query: ({ id }) => ({ collection: 'leads', limit: 30, sort: ['-createdAt', '-id'], where: { company: { equals: id } } }),
 *   tab: 'leads',
 * })
 */
export const recordTabView =
  <Row extends RecordRow, More extends object = object>({
    Table,
    more,
    prefill,
    query: queryOf,
    tab,
  }: RecordTabArgs<Row, More>) =>
  async ({ doc, initPageResult }: DocumentViewServerProps) => {
    const { collectionConfig, req } = initPageResult
    const record: TabRecord = {
      collection: collectionConfig?.slug as CollectionSlug,
      doc: doc as Record<string, unknown>,
      id: Number(doc.id),
      req,
    }
    const query = queryOf(record)
    const { collection } = query
    const [initial, canAdd, canChange, begin, besides] = await Promise.all([
      firstPage({ query, req }),
      may({ collection, operation: 'create', req }),
      may({ collection, operation: 'update', req }),
      prefill?.(record) ?? {},
      more?.(record) ?? {},
    ])
    const props: RecordTabProps<Row> = {
      canAdd: canAdd !== false,
      canChange: canChange !== false,
      // The rows that the query asks for.
      initial: initial as unknown as Row[],
      on: record.collection,
      prefill: begin,
      query,
      record: record.id,
    }
    return (
      <TabFrame initPageResult={initPageResult} tab={tab}>
        {/* What `more` gives is what the table asks for. */}
        <Table {...props} {...(besides as More)} />
      </TabFrame>
    )
  }
