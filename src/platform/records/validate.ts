import {
  type CollectionSlug,
  type FlattenedField,
  getLocalI18n,
  isolateObjectProperty,
  type PayloadRequest,
} from 'payload'
import type { Label } from '../i18n/languages'
import { callHooks } from './fieldHooks'
import { isPlainlyRight } from './plainlyRight'
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
  const options: Options = new Map()
  for (const draft of drafts) {
    await validateNodes({ ...args, collection, data: draft.data, draft, nodes, options, path: [] })
  }
}

/** What validations are called with: one object for each field, as its values come and go. */
type Options = Map<FlattenedField, Data>

type NodesArgs = Omit<ValidateArgs, 'drafts'> & {
  before?: Data
  data: Data
  draft: Draft
  nodes: Node[]
  options: Options
  path: string[]
}

const validateNodes = async (args: NodesArgs): Promise<void> => {
  const { before = args.draft.before, data, draft, nodes, path } = args
  for (const node of nodes) {
    const { field } = node
    const { name } = field
    const hooks = 'hooks' in field ? field.hooks?.beforeChange : undefined
    if (hooks?.length) await callHooks({ ...args, before, field, hooks })
    if (node.kind === 'group') {
      await validateNodes({
        ...args,
        before: (before?.[name] ?? {}) as Data,
        data: data[name] as Data,
        nodes: node.nodes,
        path: [...path, name],
      })
    } else if (!isPlainlyRight(field, data[name])) {
      const here = [...path, name]
      if (isTold(draft, here)) continue
      const message = await messageFor({ ...args, before, field, path: here })
      if (message) draft.problems.push({ message, path: here.join('.') })
    }
  }
}

/** A rule has said what is wrong with it, in better words. */
const isTold = ({ problems }: Draft, path: string[]): boolean =>
  problems.length > 0 && problems.some((problem) => problem.path === path.join('.'))

type MessageArgs = Omit<NodesArgs, 'nodes'> & { field: FlattenedField }

/** What the field's validation says, in both languages; null where it has nothing to say. */
const messageFor = async (args: MessageArgs): Promise<Label | null> => {
  const { data, draft, field, operation, path, req } = args
  const answer = answerOf(args, req)
  if ((answer instanceof Promise ? await answer : answer) === true) return null
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
  { before, collection, data, draft, field, operation, options, overrideAccess, path }: MessageArgs,
  req: PayloadRequest,
): unknown => {
  const known = options.get(field) ?? {
    ...field,
    collectionSlug: collection,
    event: 'submit',
    operation,
    overrideAccess,
    path,
    preferences: { fields: {} },
  }
  options.set(field, known)
  known.data = draft.data
  known.id = draft.id
  known.previousValue = before?.[field.name]
  known.req = req
  known.siblingData = data
  // Each kind of field has its own; they are called alike.
  const ask = (field as { validate?: unknown }).validate as (
    value: unknown,
    options: Data,
  ) => unknown
  return ask(data[field.name], known)
}
