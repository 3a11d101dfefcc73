import {
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
  type ValueNode,
  visit,
} from 'graphql'
import { limits } from './limits'
import { checkValues } from './readBody'
import { badLimit, type GateRefusal } from './refusal'

type GraphQLBody = { operationName?: unknown; query?: unknown; variables?: unknown }

/**
 * What is wrong with a GraphQL request, or null. It is counted before it is validated: the time that
 * validating takes grows with the cube of the fields of one name.
 */
export const checkGraphQL = (text: string): GateRefusal | null => {
  const body = bodyOf(text)
  const document = body && documentOf(body.query)
  if (!document || document.definitions.some(isSubscription)) return badQuery
  const { aliases, depth, fields, roots } = measureDocument(document)
  const most = limits.graphQL
  if (aliases > most.aliases) return tooMuch('aliases', most.aliases)
  if (depth > most.depth) return tooMuch('depth', most.depth)
  if (fields > most.fields) return tooMuch('fields', most.fields)
  if (roots > most.roots) return tooMuch('roots', most.roots)
  const values = checkValues(body.variables)
  if (values) return values
  const asked = limitsIn(document, body.variables)
  return asked.every(isRight) && sumOf(asked) <= limits.answer ? null : badLimit
}

/** Nothing here tells of changes by itself, and Payload fails where it is asked to. */
const isSubscription = (definition: DefinitionNode): boolean =>
  definition.kind === Kind.OPERATION_DEFINITION && definition.operation === 'subscription'

/** Mutations that end in a login or in a new password: `loginUser`. */
const logins = /^(?:login|forgotPassword|resetPassword)[A-Z]\w*$/

/** Is it one mutation, of those that nobody needs a login for? */
export const isLogin = (text: string): boolean => {
  const [operation, ...others] = documentOf(bodyOf(text)?.query)?.definitions ?? []
  if (operation?.kind !== Kind.OPERATION_DEFINITION || others.length > 0) return false
  const [field, ...more] = operation.selectionSet.selections
  return (
    operation.operation === 'mutation' &&
    field?.kind === Kind.FIELD &&
    more.length === 0 &&
    logins.test(field.name.value)
  )
}

const bodyOf = (text: string): GraphQLBody | null => {
  try {
    const body: unknown = JSON.parse(text)
    return typeof body === 'object' && body !== null ? body : null
  } catch {
    return null
  }
}

const documentOf = (query: unknown): DocumentNode | null => {
  if (typeof query !== 'string') return null
  try {
    return parse(query, { maxTokens: limits.graphQL.tokens, noLocation: true })
  } catch {
    return null
  }
}

type Measure = { aliases: number; depth: number; fields: number; roots: number }

/** Counts with fragments written out, each as often as it is used. */
export const measureDocument = ({ definitions }: DocumentNode): Measure => {
  const fragments = new Map<string, FragmentDefinitionNode>()
  const operations: OperationDefinitionNode[] = []
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition)
    } else if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition)
  }
  const measure: Measure = { aliases: 0, depth: 0, fields: 0, roots: 0 }
  const most = limits.graphQL
  const walk = (set: SelectionSetNode, depth: number): void => {
    measure.depth = Math.max(measure.depth, depth)
    for (const selection of set.selections) {
      // Enough is known: a fragment in itself would go on without end.
      if (measure.depth > most.depth || measure.fields > most.fields) return
      if (selection.kind === Kind.FIELD) {
        measure.fields += 1
        if (selection.alias) measure.aliases += 1
        if (depth === 1) measure.roots += 1
        if (selection.selectionSet) walk(selection.selectionSet, depth + 1)
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        walk(selection.selectionSet, depth)
      } else {
        measure.fields += 1
        const fragment = fragments.get(selection.name.value)
        if (fragment) walk(fragment.selectionSet, depth)
      }
    }
  }
  for (const { selectionSet } of operations) walk(selectionSet, 1)
  return measure
}

/** What every field asks for at most, with what the variables say; 0 where it asks for all. */
const limitsIn = (document: DocumentNode, variables: unknown): unknown[] => {
  const known: Known = new Map()
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue
    for (const { defaultValue, variable } of definition.variableDefinitions ?? []) {
      if (defaultValue) known.set(variable.name.value, valueIn(defaultValue, known))
    }
  }
  if (typeof variables === 'object' && variables !== null) {
    for (const [name, value] of Object.entries(variables)) known.set(name, value)
  }
  const found: unknown[] = []
  visit(document, {
    enter: (node) => {
      if (node.kind !== Kind.FIELD || !node.arguments) return
      const given = new Map(
        node.arguments.map((one) => [one.name.value, valueIn(one.value, known)]),
      )
      const limit = given.get('limit') ?? undefined
      found.push(limit === undefined && given.get('pagination') === false ? 0 : limit)
    },
  })
  return found
}

type Known = Map<string, unknown>

const valueIn = (value: ValueNode, known: Known): unknown => {
  if (value.kind === Kind.VARIABLE) return known.get(value.name.value)
  if (value.kind === Kind.BOOLEAN) return value.value
  return value.kind === Kind.INT ? Number(value.value) : undefined
}

/** Of all lists together: they are one answer. */
const sumOf = (asked: unknown[]): number =>
  asked.reduce<number>((sum, limit) => sum + (typeof limit === 'number' ? limit : 0), 0)

/** What is no number is refused by the schema, with its place. */
const isRight = (limit: unknown): boolean =>
  typeof limit !== 'number' || (limit >= 1 && limit <= limits.answer)

const badQuery: GateRefusal = {
  code: 'bad-query',
  message: {
    en: `Send { "query": "…" } with GraphQL of at most ${limits.graphQL.tokens} words and signs.`,
    it: `Invia { "query": "…" } con GraphQL di al massimo ${limits.graphQL.tokens} parole e segni.`,
  },
}

const tooMuch = (what: keyof Measure, limit: number): GateRefusal => ({
  code: 'query-too-large',
  data: { limit, what },
  message: {
    en: `The query asks for too much at once (${what}: at most ${limit}). Split it.`,
    it: `La query chiede troppo in una volta (${what}: al massimo ${limit}). Dividila.`,
  },
})
