'use client'

import { useTranslation } from '@payloadcms/ui'
import { Chip, Nothing } from '#platform/admin/Chip'
import { type RecordTabProps, RecordTabTable } from '#platform/admin/RecordTab'
import type { Column, RecordRow } from '#platform/admin/RecordTable'
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

/** The projects of a company. */
export const ProjectsTable = ({
  timeZone,
  ...props
}: RecordTabProps<ProjectRow> & { timeZone: string }) => {
  const { i18n } = useTranslation()
  const texts = textsIn(projectTexts, i18n.language)
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
  return <RecordTabTable {...props} columns={columns} texts={texts} />
}
