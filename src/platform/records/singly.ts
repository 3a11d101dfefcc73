import type { CollectionSlug, FlattenedField, Payload } from 'payload'
import { changeRuleBehind } from './changeRules'
import { type Data, isCalledForEach, operationRuleBehind, ruleBehind } from './rules'
import type { Node } from './shape'

/**
 * Why the records of a collection must be written one at a time, by Payload: all that it does with
 * them and we do not know (files, versions, hooks of single records). Empty where many can be written
 * at once.
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
    ...strange('afterOperation', hooks.afterOperation, (one) => Boolean(operationRuleBehind(one))),
    ...config.flattenedFields.flatMap((field) => hooksOf(field)),
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

/**
 * A field that this one record has something in, and that only Payload can store. In a change nothing
 * is something, too: it clears what is there.
 */
export const fieldToWriteSingly = (
  nodes: Node[],
  { data, id }: { data: Data; id?: number },
): null | string => {
  for (const node of nodes) {
    const value = data[node.field.name]
    if (node.kind === 'group') {
      const inner = fieldToWriteSingly(node.nodes, { data: (value ?? {}) as Data, id })
      if (inner) return inner
    } else if (
      node.kind === 'other' &&
      !(id === undefined ? isEmpty(value) : value === undefined)
    ) {
      return `the field ${node.field.name}`
    }
  }
  return null
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0)
