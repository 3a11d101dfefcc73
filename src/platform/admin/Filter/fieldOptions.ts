import { plain } from '../../i18n/plain'
import type { FilterField } from './fields'
import { groupedBy } from './groupedBy'

/** What a field is called where one chooses. */
export const nameOf = ({ group, label, path }: FilterField): string =>
  path.includes('.') && group ? `${group} › ${label}` : label

/** The fields under what they belong to, those without anything first. */
export const grouped = (fields: FilterField[], general: string) => {
  const groups = groupedBy(
    fields.filter(({ isOffered }) => isOffered),
    ({ group }) => group || general,
  )
  return groups.map(([label, members]) => ({
    label,
    options: members.map((field) => ({ label: nameOf(field), value: field.path })),
  }))
}

type Group = ReturnType<typeof grouped>[number]

/** What is called as one types comes before what begins so, and that before what has it somewhere. */
export const nearestFirst = (groups: Group[], typed: string): Group[] => {
  const said = plain(typed.trim())
  if (!said) return groups
  const distance = ({ label }: { label: string }): number => {
    const name = plain(label)
    return name === said ? 0 : name.startsWith(said) ? 1 : 2
  }
  const nearest = ({ options }: Group) => Math.min(...options.map(distance))
  return groups
    .map((group) => ({
      ...group,
      options: [...group.options].sort((a, b) => distance(a) - distance(b)),
    }))
    .sort((a, b) => nearest(a) - nearest(b))
}
