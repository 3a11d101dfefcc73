import type { Field, FlattenedField, SanitizedConfig } from 'payload'
import type { Label } from '../i18n/languages'
import { keepsPeople, keepsSharing, type ViewOperation } from './keepsSharing'
import { keepsView } from './keepsView'
import { sayWithWhom } from './sayWithWhom'

const labels: Record<string, Label> = {
  access: { en: 'Sharing', it: 'Condivisione' },
  columns: { en: 'Columns', it: 'Colonne' },
  delete: { en: 'Delete', it: 'Eliminare' },
  groupBy: { en: 'Group by', it: 'Raggruppa per' },
  isShared: { en: 'Shared with others', it: 'Condivisa con altri' },
  read: { en: 'See', it: 'Vedere' },
  title: { en: 'Name', it: 'Nome' },
  update: { en: 'Change', it: 'Modificare' },
  users: { en: 'Users', it: 'Utenti' },
  where: { en: 'Filters', it: 'Filtri' },
}

const constraint: Label = { en: 'Who may do it', it: 'Chi può farlo' }

const options: Record<string, Label> = {
  everyone: { en: 'Everyone', it: 'Tutti' },
  onlyMe: { en: 'Only me', it: 'Solo io' },
  specificUsers: { en: 'Chosen users', it: 'Utenti scelti' },
}

/** Payload's own cells speak English alone. */
const cells: Record<string, string> = {
  access: 'PresetAccessCell',
  columns: 'PresetColumnsCell',
  groupBy: 'PresetGroupByCell',
  where: 'PresetWhereCell',
}

/** Payload's collection of saved views has English labels and no option for others, and drops a tick of *shared* alone. */
export const withPresetLabels = async (
  promise: Promise<SanitizedConfig>,
): Promise<SanitizedConfig> => {
  const config = await promise
  const presets = config.collections.find(({ slug }) => slug === 'payload-query-presets')
  if (presets) {
    presets.admin.defaultColumns = ['title', 'where', 'columns', 'isShared', 'access']
    presets.hooks.beforeOperation = [keepsView, ...(presets.hooks.beforeOperation ?? [])]
    presets.hooks.beforeValidate = [
      sayWithWhom,
      keepsSharing,
      ...(presets.hooks.beforeValidate ?? []),
    ]
  }
  for (const field of presets?.fields ?? []) {
    relabel(field)
    keepOwner(field)
  }
  for (const field of presets?.flattenedFields ?? []) relabel(field)
  return config
}

/** Payload would give a view to whoever saves it. */
const keepOwner = (field: Field, of?: ViewOperation): void => {
  const name = 'name' in field ? field.name : undefined
  const operation = name === 'delete' || name === 'read' || name === 'update' ? name : of
  if (name === 'users' && operation) {
    Object.assign(field, { hooks: { beforeChange: [keepsPeople(operation)] } })
  }
  if ('fields' in field) for (const inner of field.fields) keepOwner(inner, operation)
}

const relabel = (field: Field | FlattenedField): void => {
  if ('fields' in field) {
    for (const inner of field.fields) relabel(inner)
    const [first] = field.fields
    if (field.type === 'collapsible' && first && 'name' in first) {
      Object.assign(field, { label: labels[String(first.name)] })
    }
  }
  if ('flattenedFields' in field) for (const inner of field.flattenedFields) relabel(inner)
  if (!('name' in field) || !field.name) return
  const label = field.name === 'constraint' ? constraint : labels[field.name]
  if (label) Object.assign(field, { label })
  const cell = cells[field.name]
  if (cell && 'admin' in field && field.admin) {
    const Cell = `/src/platform/admin/cells/PresetCells#${cell}`
    field.admin.components = {
      ...field.admin.components,
      Cell,
      // Payload's own breaks on a word for days.
      ...(field.name === 'where' && {
        Field: '/src/platform/admin/Filter/WhereField#WhereField',
      }),
    } as never
  }
  if (field.type !== 'select' || field.name !== 'constraint') return
  for (const option of field.options) {
    if (typeof option === 'object') option.label = options[option.value] ?? option.label
  }
}
