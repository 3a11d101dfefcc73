import type { FlattenedField } from 'payload'
import { describeChanges, type FieldChange } from '../../audit'
import { ChangeList } from '../ChangeList'
import { Nothing } from '../Chip'
import { requestOf } from '../request'
import { loadTitle } from '../titles'
import { CellFrame, type CellProps } from './props'

/** Longer entries are read on their own page. */
const shown = 4

/** What an entry of the audit log changed, with labels and names instead of paths and ids. */
export const ChangesCell = async (props: CellProps) => {
  const { cellData, collectionConfig, i18n, payload } = props
  const changes = Array.isArray(cellData) ? (cellData as FieldChange[]) : []
  if (changes.length === 0) return <Nothing />
  const described = await describeChanges({
    changes,
    fields: auditedFields(collectionConfig.flattenedFields, payload.collections),
    req: await requestOf(payload, i18n),
    timeZone: payload.config.admin.timezones.defaultTimezone ?? 'Europe/Rome',
    titleOf: async (collection, id) => (await loadTitle({ collection, i18n, id, payload }))?.title,
  })
  return (
    <CellFrame cell={props}>
      <ChangeList changes={described} limit={shown} />
    </CellFrame>
  )
}

/** Fields of every audited collection: those that the log's own relationships point at. */
const auditedFields = (
  own: FlattenedField[],
  collections: CellProps['payload']['collections'],
): FlattenedField[] =>
  own.flatMap((field) => {
    if (field.type !== 'relationship' || typeof field.relationTo !== 'string') return []
    const { config } = collections[field.relationTo]
    return config.auth ? [] : config.flattenedFields
  })
