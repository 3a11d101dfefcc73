import type { CollectionSlug, FlattenedField, PayloadRequest } from 'payload'
import { idOf } from '../fields/idOf'
import { callHooks } from './fieldHooks'
import type { Data, Draft, Operation } from './rules'
import { type Node, writeShape } from './shape'

type FillArgs = {
  collection: CollectionSlug
  drafts: Draft[]
  operation: Operation
  overrideAccess: boolean
  req: PayloadRequest
}

/**
 * What Payload does with each field before it validates: values in the form in which they are
 * stored, fields that the user may not write left out, and in place of what is missing the stored
 * value or the default.
 */
export const fillIn = async ({ collection, drafts, ...args }: FillArgs): Promise<void> => {
  const { nodes } = writeShape(args.req.payload, collection)
  for (const draft of drafts) {
    await fillNodes({ ...args, before: draft.before, data: draft.data, draft, nodes })
  }
}

type NodesArgs = Omit<FillArgs, 'collection' | 'drafts'> & {
  before: Data | undefined
  data: Data
  draft: Draft
  nodes: Node[]
}

const fillNodes = async (args: NodesArgs): Promise<void> => {
  const { before, data, draft, nodes, operation, overrideAccess, req } = args
  for (const node of nodes) {
    const { field } = node
    const { name } = field
    if (data[name] !== undefined) data[name] = sanitised(node, data[name])
    const hooks = 'hooks' in field ? field.hooks?.beforeValidate : undefined
    if (hooks?.length) {
      await callHooks({ before, data, draft, field, hooks, operation, overrideAccess, req })
    }
    const mayWrite = overrideAccess ? undefined : field.access?.[operation]
    if (mayWrite && data[name] !== undefined) {
      const { id } = draft
      const asked = { data: draft.data, doc: draft.before, id, req, siblingData: data }
      if (!(await mayWrite(asked))) delete data[name]
    }
    if (data[name] === undefined) {
      const stored = before?.[name]
      // Nearly all are known without waiting, and there are dozens in each record.
      const value = stored === undefined ? defaultOf(field, req) : copyOf(stored)
      const settled = value instanceof Promise ? await value : value
      if (settled !== undefined) data[name] = settled
    }
    if (node.kind === 'group') {
      const inner = { ...(data[name] as Data | null | undefined) }
      data[name] = inner
      await fillNodes({
        ...args,
        before: before && ((before[name] ?? {}) as Data),
        data: inner,
        nodes: node.nodes,
      })
    }
  }
}

/** The default of a field, a constant or what its function says for this request. */
const defaultOf = (field: FlattenedField, req: PayloadRequest): unknown => {
  if (!('defaultValue' in field)) return undefined
  const { defaultValue } = field
  if (typeof defaultValue !== 'function') return copyOf(defaultValue)
  // With localization Payload writes them one by one.
  return defaultValue({ locale: undefined, req, user: req.user })
}

/** Rules change data in place: nobody else's lists and groups. */
const copyOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? structuredClone(value) : value

/** A value as Payload reads it: text for a number or a choice of yes and no, a record for its id. */
const sanitised = ({ field, kind }: Node, value: unknown): unknown => {
  if (field.type === 'checkbox') {
    return value === 'true' ? true : value === 'false' || value === '' ? false : value
  }
  if (field.type === 'number' && typeof value === 'string') {
    return value.trim() === '' ? null : Number.parseFloat(value)
  }
  if (field.type !== 'relationship' && field.type !== 'upload') return value
  const isNothing = value === null || value === '' || value === 'none' || value === 'null'
  if (kind === 'relations')
    return isNothing ? [] : relations(value, Array.isArray(field.relationTo))
  if (isNothing) return null
  return typeof value === 'object' && 'id' in value ? idOf(value) : value
}

const relations = (value: unknown, isMixed: boolean): unknown =>
  Array.isArray(value)
    ? value.map((one) => {
        if (!isMixed) return typeof one === 'object' ? idOf(one) : one
        const mixed = one as { value?: unknown } | null
        return {
          ...mixed,
          value: typeof mixed?.value === 'object' ? idOf(mixed.value) : mixed?.value,
        }
      })
    : value
