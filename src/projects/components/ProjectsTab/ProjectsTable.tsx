'use client'

import { Button, useTranslation } from '@payloadcms/ui'
import { Chip, Nothing } from '#platform/admin/Chip'
import { useRecordDrawer } from '#platform/admin/RecordDrawer'
import {
  type Column,
  type RecordQuery,
  type RecordRow,
  RecordTable,
  useRecords,
} from '#platform/admin/RecordTable'
import { type Related, RelatedName } from '#platform/admin/RelatedName'
import { formatDay } from '#platform/i18n/dates'
import { textsIn } from '#platform/i18n/languages'
import { projectTexts } from '../../translations'

export type ProjectRow = RecordRow & {
  code?: null | string
  endDate?: null | string
  name?: string
  owner?: Related<{ name?: string }>
  startDate?: null | string
  status: keyof (typeof projectTexts)['en']['statuses']
}

type ProjectsTableProps = {
  canAdd: boolean
  company: number
  initial: ProjectRow[]
  query: RecordQuery
  timeZone: string
}

/** The projects of a company; one is added in a drawer over the page. */
export const ProjectsTable = ({
  canAdd,
  company,
  initial,
  query,
  timeZone,
}: ProjectsTableProps) => {
  const { i18n, t } = useTranslation()
  const texts = textsIn(projectTexts, i18n.language)
  const records = useRecords(query, initial)
  const { add, drawer } = useRecordDrawer({
    collection: 'projects',
    onChanged: () => void records.reload(),
  })
  const day = (value?: null | string) => (value ? formatDay(value, timeZone) : <Nothing />)
  const columns: Column<ProjectRow>[] = [
    {
      cell: (row) => <RelatedName collection="projects" record={row} titleField="name" />,
      key: 'name',
      label: texts.name,
      wide: true,
    },
    { cell: ({ code }) => code || <Nothing />, key: 'code', label: texts.code },
    {
      cell: ({ status }) => <Chip>{texts.statuses[status]}</Chip>,
      key: 'status',
      label: texts.status,
    },
    { cell: ({ startDate }) => day(startDate), key: 'startDate', label: texts.startDate },
    { cell: ({ endDate }) => day(endDate), key: 'endDate', label: texts.endDate },
    {
      cell: ({ owner }) => <RelatedName record={owner} titleField="name" />,
      key: 'owner',
      label: texts.owner,
    },
  ]
  return (
    <>
      <RecordTable
        actions={
          canAdd && (
            <Button
              icon="plus"
              iconStyle="none"
              margin={false}
              onClick={() => add({ company })}
              size="small"
            >
              {texts.add}
            </Button>
          )
        }
        caption={t('tabs:projects' as never)}
        columns={columns}
        empty={canAdd ? texts.empty : texts.emptyReadOnly}
        records={records}
      />
      {drawer}
    </>
  )
}
