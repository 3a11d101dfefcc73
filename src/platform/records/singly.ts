import { type CollectionSlug, type FlattenedField, type Payload, validations } from 'payload'
import { changeRuleBehind } from './changeRules'
import { type Data, isCalledForEach, operationRuleBehind, ruleBehind } from './rules'
import { type Node, writeShape } from './shape'

/**
 * Why the records of a collection must be written one at a time, by Payload: all that it does with
 * them and we do not know (files, versions, hooks of single records, rows with defaults). Empty where
 * many can be written at once.
 */
export const reasonsToWriteSingly = (payload: Payload, collection: CollectionSlug): string[] => {
  const { config, customIDType } = payload.collections[collection]
  const { hooks } = config
  const strange = (
    moment: string,
    list: readonly object[] = [],
    isKnown: (hook: object) => boolean,
  ) => list.filter((hook) => !isKnown(hook)).map((hook) => `hook ${moment} ${nameOf(hook)}`.trim())
  return [
    ...(config.auth ? ['logins'] : []),
    ...(config.upload ? ['files'] : []),
    ...(config.versions ? ['versions'] : []),
    ...(customIDType ? ['ids of its own'] : []),
    ...(payload.config.localization ? ['localization'] : []),
    ...strange('beforeOperation', hooks.beforeOperation, (one) =>
      Boolean(operationRuleBehind(one)),
    ),
    ...strange('beforeValidate', hooks.beforeValidate, (one) => Boolean(ruleBehind(one))),
    ...strange('beforeChange', hooks.beforeChange, (one) => Boolean(ruleBehind(one))),
    ...strange('afterChange', hooks.afterChange, (one) => Boolean(changeRuleBehind(one))),
    // Hooks that read only shape the answer, which nobody sees here.
    ...strange('afterOperation', hooks.afterOperation, () => false),
    ...config.flattenedFields.flatMap((field) => hooksOf(field)),
    ...writeShape(payload, collection).nodes.flatMap((node) => needsOf(node)),
  ]
}

const nameOf = (hook: object): string => ('name' in hook ? String(hook.name) : '')

const hooksOf = (field: FlattenedField): string[] => {
  const hooks = ('hooks' in field && field.hooks) || {}
  const { afterChange = [], beforeChange = [], beforeValidate = [] } = hooks
  const isStrange =
    afterChange.length > 0 ||
    [...beforeChange, ...beforeValidate].some((hook) => !isCalledForEach(hook))
  const inner = field.type === 'group' || field.type === 'tab' ? field.flattenedFields : []
  return [...(isStrange ? [`hook of the field ${field.name}`] : []), ...inner.flatMap(hooksOf)]
}

/** What a field of a kind that we cannot store needs, even where a record has nothing in it. */
const needsOf = (node: Node): string[] => {
  if (node.kind === 'group') return node.nodes.flatMap(needsOf)
  if (node.kind !== 'other') return []
  const { field } = node
  const own = 'validate' in field && field.validate
  const isPlain =
    !('required' in field && field.required) &&
    (!('defaultValue' in field) || field.defaultValue === undefined) &&
    (!own || own === validations[field.type as keyof typeof validations])
  return isPlain ? [] : [`the field ${field.name}`]
}

/** A field that this one record has something in, and that only Payload can check or store. */
export const fieldToWriteSingly = (nodes: Node[], data: Data): null | string => {
  for (const node of nodes) {
    const value = data[node.field.name]
    if (node.kind === 'group') {
      const inner = fieldToWriteSingly(node.nodes, (value as Data | null | undefined) ?? {})
      if (inner) return inner
    } else if (!isEmpty(value) && (node.kind === 'other' || isFiltered(node.field))) {
      return node.field.name
    }
  }
  return null
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0)

/** Payload asks the database once for each value whether it is among those that are offered. */
const isFiltered = (field: FlattenedField): boolean =>
  (field.type === 'relationship' || field.type === 'upload') &&
  Boolean(field.filterOptions) &&
  field.validate === validations[field.type]
