import { getTranslation } from '@payloadcms/translations'
import type { FlattenedField, Where } from 'payload'
import { textsIn } from '../../i18n/languages'
import { Nothing } from '../Chip'
import { adminTexts } from '../translations'
import type { CellProps } from './props'

/**
 * The cells of the saved views, in the language of the panel: Payload's own speak English alone, and
 * in names of the database.
 */

type Constraint = keyof (typeof adminTexts)['en']['presets']['constraints']

/** Who may see, change and delete it. */
export const PresetAccessCell = ({ cellData, i18n }: CellProps) => {
  const texts = textsIn(adminTexts, i18n.language).presets
  const access = (cellData ?? {}) as Partial<Record<string, { constraint?: Constraint }>>
  const parts = (['read', 'update', 'delete'] as const).flatMap((operation) => {
    const constraint = access[operation]?.constraint
    return constraint ? [`${texts[operation]}: ${texts.constraints[constraint]}`] : []
  })
  return parts.length > 0 ? parts.join(', ') : <Nothing />
}

/** The columns that it shows, by their labels. */
export const PresetColumnsCell = (props: CellProps) => {
  const columns = (props.cellData ?? []) as { accessor?: string; active?: boolean }[]
  return (
    <Labels
      cell={props}
      paths={columns.flatMap(({ accessor, active }) => (active && accessor) || [])}
    />
  )
}

/** The fields that it filters by. */
export const PresetWhereCell = (props: CellProps) => (
  <Labels cell={props} paths={pathsOf((props.cellData ?? {}) as Where)} />
)

/** The field that it groups by, and in which order. */
export const PresetGroupByCell = (props: CellProps) => {
  const path = props.cellData as null | string | undefined
  if (!path) return <Nothing />
  const texts = textsIn(adminTexts, props.i18n.language).presets
  const label = labelOf(props, path.replace(/^-/, ''))
  return `${label} (${path.startsWith('-') ? texts.descending : texts.ascending})`
}

const pathsOf = (where: Where): string[] =>
  Object.entries(where).flatMap(([key, part]) =>
    key === 'and' || key === 'or' ? (part as Where[]).flatMap(pathsOf) : [key],
  )

const Labels = ({ cell, paths }: { cell: CellProps; paths: string[] }) => {
  const labels = [...new Set(paths.map((path) => labelOf(cell, path)))]
  return labels.length > 0 ? labels.join(', ') : <Nothing />
}

/** The label of a field of the list that the view is of. */
const labelOf = ({ i18n, payload, rowData }: CellProps, path: string): string => {
  const slug = rowData.relatedCollection as keyof typeof payload.collections
  const [name = path] = path.split('.')
  const field = payload.collections[slug]?.config.flattenedFields.find(
    (one: FlattenedField) => one.name === name,
  )
  const label = field && 'label' in field ? field.label : null
  // Cells get the language as the client's half of the very same object.
  return label ? String(getTranslation(label as never, i18n as never)) : name
}
