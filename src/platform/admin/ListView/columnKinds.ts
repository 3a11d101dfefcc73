import type { ClientField, Column } from 'payload'

/** What a column is on a card (a row on a phone): its name, where it stands, who, when, about whom. */
export type Role = 'about' | 'status' | 'title' | 'when' | 'who'

const people = new Set(['groups', 'users'])

/** Shown and data, not the box that selects. */
const isData = ({ accessor, active }: Column): boolean => active && !accessor.startsWith('_')

const targetOf = (field: ClientField): string =>
  field.type === 'relationship' && typeof field.relationTo === 'string' ? field.relationTo : ''

/** A status is a choice of few: an entry of a dictionary of statuses or stages, or a fixed list. */
const isStatus = ({ field }: Column): boolean =>
  /-(?:statuses|stages)$/.test(targetOf(field)) || (field.type === 'select' && !field.hasMany)

/** Which column plays which part, the first that can. */
export const rolesOf = (columns: readonly Column[]): ReadonlyMap<string, Role> => {
  const data = columns.filter(isData)
  const roles = new Map<string, Role>()
  const give = (role: Role, fits: (column: Column) => boolean) => {
    const found = data.find((column) => !roles.has(column.accessor) && fits(column))
    if (found) roles.set(found.accessor, role)
  }
  give('title', () => true)
  give('status', isStatus)
  give('who', ({ field }) => people.has(targetOf(field)))
  give('when', ({ field }) => field.type === 'date')
  give('about', ({ field }) => {
    const target = targetOf(field)
    return target !== '' && !people.has(target) && !target.includes('-')
  })
  return roles
}

/** Numbers stand at the right, under each other. */
export const isNumeric = ({ field }: Column): boolean => field.type === 'number'
