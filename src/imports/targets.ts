import type { FlattenedField, Payload } from 'payload'
import { isLabel, type Label } from '#platform/i18n'
import { contributed, type ImportField, type ImportTarget } from '#platform/parts'

/** A field that a column can go into, with the collection's own field behind it. */
export type TargetField = ImportField & { field: FlattenedField; label: Label }

/** A target with what follows from its collection. */
export type Target = Omit<ImportTarget, 'fields'> & {
  fields: TargetField[]
  /** What records can be recognised by, `none` first. */
  matchKeys: string[]
  /** Keys that only one record may have. */
  uniqueKeys: string[]
}

type Configured = Pick<Payload, 'collections' | 'config'>

/** What files can be imported into, in the order in which it is offered. */
export const importTargets = ({ config }: Pick<Payload, 'config'>): readonly ImportTarget[] =>
  contributed(config).of('importTargets')

const prepared = new WeakMap<object, Map<string, Target>>()

/** The target of this name; undefined for none. */
export const targetNamed = (payload: Configured, slug: string): Target | undefined => {
  const known = prepared.get(payload.config) ?? new Map<string, Target>()
  prepared.set(payload.config, known)
  const target = importTargets(payload).find(({ collection }) => collection === slug)
  if (!target) return undefined
  const found = known.get(slug) ?? prepare(payload, target)
  known.set(slug, found)
  return found
}

/**
 * The target of an import.
 * @throws when the part that brought it is gone: its imports stay, and nothing more comes in
 */
export const targetOf = (payload: Configured, slug: string): Target => {
  const found = targetNamed(payload, slug)
  if (!found) throw new Error(`Nothing is imported into “${slug}” any more`)
  return found
}

const prepare = ({ collections, config }: Configured, target: ImportTarget): Target => {
  const { flattenedFields } = collections[target.collection].config
  const added = contributed(config)
    .of('importFields')
    .filter(({ on }) => on === target.collection)
    .flatMap(({ fields }) => fields)
  const fields = [...target.fields, ...added].map((one) => withField(one, flattenedFields, target))
  return {
    ...target,
    fields,
    matchKeys: ['none', ...(target.keys ?? []).map(({ field }) => field)],
    uniqueKeys: fields.flatMap(({ field, name }) =>
      'unique' in field && field.unique ? name : [],
    ),
  }
}

const withField = (
  given: ImportField,
  fields: FlattenedField[],
  { collection }: ImportTarget,
): TargetField => {
  const field = fieldAt(fields, given.name.split('.'))
  if (!field) throw new Error(`Imports name “${collection}.${given.name}”: there is no such field.`)
  const own = 'label' in field ? field.label : undefined
  // A label of ours is in both languages; a foreign one may be a plain text.
  const label = isLabel(own) ? own : undefined
  const plain = typeof own === 'string' ? own : field.name
  return { ...given, field, label: given.label ?? label ?? { en: plain, it: plain } }
}

const fieldAt = (fields: FlattenedField[], path: string[]): FlattenedField | undefined => {
  const [name, ...rest] = path
  const field = fields.find((one) => one.name === name)
  if (!field || rest.length === 0) return field
  return 'flattenedFields' in field ? fieldAt(field.flattenedFields, rest) : undefined
}

/** A field by its name. */
export const fieldNamed = (target: Target, name: string): TargetField | undefined =>
  target.fields.find((candidate) => candidate.name === name)

/** What stands between the texts of several columns in a field; null where only one may go into it. */
export const joinOf = ({ field, several }: TargetField): null | string => {
  if (field.type === 'relationship' && field.hasMany) return ', '
  return several ? '\n' : null
}

/** The headings that some field of some target is known by. */
export const knownHeadings = (payload: Configured): Set<string> =>
  new Set(
    importTargets(payload).flatMap(({ collection }) =>
      targetOf(payload, collection).fields.flatMap(({ headings }) => headings),
    ),
  )
