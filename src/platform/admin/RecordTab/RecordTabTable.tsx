'use client'

import { Button, useTranslation } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { useRecordDrawer } from '../RecordDrawer'
import {
  type Column,
  type RecordQuery,
  type RecordRow,
  RecordTable,
  useRecords,
} from '../RecordTable'

/** What the server tells a tab of records (`recordTabView`). */
export type RecordTabProps<Row extends RecordRow> = {
  /** May the user make new ones, and change some? */
  canAdd: boolean
  canChange: boolean
  initial: Row[]
  /** The collection of the record whose page it is. */
  on: string
  /** What a new one begins with. */
  prefill: Record<string, unknown>
  query: RecordQuery
  /** Id of the record whose page it is. */
  record: number
}

/** What the tab can do, for columns and further buttons. */
export type TabActions = {
  /** Opens a record in a drawer over the page. */
  open: (id: number) => void
  reload: () => void
}

type RecordTabTableProps<Row extends RecordRow> = RecordTabProps<Row> & {
  /** Further buttons, and what they open. */
  actions?: (tab: TabActions) => ReactNode
  /** What a new one begins with besides, as of the moment in which it is begun. */
  begin?: () => Record<string, unknown>
  /** What is to follow when records were added or changed. */
  onChanged?: () => void
  columns: ((tab: TabActions) => Column<Row>[]) | Column<Row>[]
  texts: {
    add: string
    caption?: string
    /** Says what to do when there is nothing yet; and what is said to who may not. */
    empty: string
    emptyReadOnly: string
  }
}

/** A table of a record's tab with the button that adds one, in a drawer over the page. */
export const RecordTabTable = <Row extends RecordRow>({
  actions,
  begin,
  canAdd,
  columns,
  initial,
  onChanged,
  prefill,
  query,
  texts,
}: RecordTabTableProps<Row>) => {
  const { t } = useTranslation()
  const records = useRecords(query, initial)
  const reload = () => {
    void records.reload()
    onChanged?.()
  }
  const { add, drawer, open } = useRecordDrawer({
    collection: query.collection,
    onChanged: reload,
  })
  const tab: TabActions = { open, reload }
  const further = actions?.(tab)
  return (
    <>
      <RecordTable
        actions={
          (canAdd || further) && (
            <>
              {canAdd && (
                <Button
                  icon="plus"
                  iconStyle="none"
                  margin={false}
                  onClick={() => add({ ...prefill, ...begin?.() })}
                  size="small"
                >
                  {texts.add}
                </Button>
              )}
              {further}
            </>
          )
        }
        caption={texts.caption ?? t(`tabs:${query.collection}` as Parameters<typeof t>[0])}
        columns={typeof columns === 'function' ? columns(tab) : columns}
        empty={canAdd || further ? texts.empty : texts.emptyReadOnly}
        records={records}
      />
      {drawer}
    </>
  )
}
