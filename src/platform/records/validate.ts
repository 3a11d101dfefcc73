import {
  type CollectionSlug,
  type FlattenedField,
  getLocalI18n,
  isolateObjectProperty,
  type PayloadRequest,
} from 'payload'
import type { Label } from '../i18n/languages'
import { callHooks } from './fieldHooks'
import type { Data, Draft, Operation } from './rules'
import { type Node, writeShape } from './shape'

type ValidateArgs = {
  collection: CollectionSlug
  drafts: Draft[]
  operation: Operation
  overrideAccess: boolean
  req: PayloadRequest
}

/** What Payload does with each field before it writes: its hooks, then its validation. */
export const validate = async ({ collection, drafts, ...args }: ValidateArgs): Promise<void> => {
  const { nodes } = writeShape(args.req.payload, collection)
  for (const draft of drafts) {
    await validateNodes({ ...args, collection, data: draft.data, draft, nodes, path: [] })
  }
}

type NodesArgs = Omit<ValidateArgs, 'drafts'> & {
  before?: Data
  data: Data
  draft: Draft
  nodes: Node[]
  path: string[]
}

const validateNodes = async (args: NodesArgs): Promise<void> => {
  const { before = args.draft.before, data, draft, nodes, path } = args
  for (const node of nodes) {
    const { field } = node
    const hooks = 'hooks' in field ? field.hooks?.beforeChange : undefined
    if (hooks?.length) await callHooks({ ...args, before, field, hooks })
    const here = [...path, field.name]
    if (node.kind === 'group') {
      const inner = data[field.name] as Data
      await validateNodes({
        ...args,
        before: (before?.[field.name] ?? {}) as Data,
        data: inner,
        nodes: node.nodes,
        path: here,
      })
    } else if (!isTold(draft, here) && !isPlainlyRight(field, data[field.name])) {
      const message = await messageFor({ ...args, before, field, path: here })
      if (message) draft.problems.push({ message, path: here.join('.') })
    }
  }
}

/** A rule has said what is wrong with it, in better words. */
const isTold = ({ problems }: Draft, path: string[]): boolean =>
  problems.length > 0 && problems.some((problem) => problem.path === path.join('.'))

/** What Payload's own validation says yes to without being asked; it is most of what there is. */
const isPlainlyRight = (field: FlattenedField, value: unknown): boolean => {
  const own = 'validate' in field ? field.validate : undefined
  if (!own) return true
  if (!isPayloads(own)) return false
  if (value === undefined || value === null) return !('required' in field && field.required)
  if (field.type === 'checkbox') return typeof value === 'boolean'
  if (field.type === 'relationship') return !field.filterOptions && Number.isInteger(value)
  if (field.type !== 'text' && field.type !== 'textarea') return false
  return typeof value === 'string' && value !== '' && !field.maxLength && !field.minLength
}

const payloads = new WeakMap<object, boolean>()

/**
 * Whether a field without a validation of its own has got Payload's: that is a function of each
 * field, known by what it does. One that is not recognised is asked each time, which is only slower.
 */
const isPayloads = (validation: object): boolean => {
  const known = payloads.get(validation)
  if (known !== undefined) return known
  const is = String(validation).includes('defaultValidate(val, ')
  payloads.set(validation, is)
  return is
}

type MessageArgs = Omit<NodesArgs, 'nodes'> & { field: FlattenedField }

/** What the field's validation says, in both languages; null where it has nothing to say. */
const messageFor = async (args: MessageArgs): Promise<Label | null> => {
  const { data, draft, field, operation, path, req } = args
  if ((await answerOf(args, req)) === true) return null
  const condition = 'admin' in field ? field.admin?.condition : undefined
  // What the form does not show is not asked for.
  const shown = { blockData: {}, operation, path, user: req.user }
  if (condition && !condition(draft.data, data, shown)) return null
  const { config } = req.payload
  const said = async (language: keyof Label): Promise<string> => {
    const i18n = await getLocalI18n({ config, language })
    // The same request, in that language.
    const asked = isolateObjectProperty(req, ['i18n', 't'])
    asked.i18n = i18n
    asked.t = i18n.t
    return String(await answerOf(args, asked))
  }
  return { en: await said('en'), it: await said('it') }
}

const answerOf = (
  { before, collection, data, draft, field, operation, overrideAccess, path }: MessageArgs,
  req: PayloadRequest,
): unknown => {
  // Each kind of field has its own; they are called alike.
  const ask = (field as { validate?: unknown }).validate as (
    value: unknown,
    options: object,
  ) => unknown
  return ask(data[field.name], {
    ...field,
    collectionSlug: collection,
    data: draft.data,
    event: 'submit',
    id: draft.id,
    operation,
    overrideAccess,
    path,
    preferences: { fields: {} },
    previousValue: before?.[field.name],
    req,
    siblingData: data,
  })
}
