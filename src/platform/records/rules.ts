import type {
  CollectionAfterOperationHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
  SanitizedCollectionConfig,
} from 'payload'
import { fieldFailures, notAllowed } from '../i18n/errors'
import { type Label, languageOf } from '../i18n/languages'

/** A record or a part of one in the shape of the API, relationships as ids. */
export type Data = Record<string, unknown>

/** What is wrong with one field of a record, in words that say what to do. */
export type Problem = {
  /** It is the rights that do not allow it: 403 where the record is alone. */
  isForbidden?: boolean
  message: Label
  /** Path of the field; empty for the record as a whole. */
  path: string
}

/** A record on its way into the database. Rules change `data` in place and add to `problems`. */
export type Draft = {
  /** As it is stored, where it is changed. */
  before?: Data
  /** What it is a copy of. */
  copied?: Data
  data: Data
  id?: number
  problems: Problem[]
}

export type Operation = 'create' | 'update'

type RuleArgs = {
  collection: Pick<SanitizedCollectionConfig, 'flattenedFields' | 'slug'>
  drafts: Draft[]
  operation: Operation
  req: PayloadRequest
}

/**
 * A rule of a collection, written for many records: what it asks of the database it asks once for
 * all of them.
 */
export type Rule = (args: RuleArgs) => Promise<void> | void

/** A rule as Payload calls it, before it validates a record or before it writes one. */
export type RecordHook = (args: {
  collection: SanitizedCollectionConfig
  data?: Data
  operation: Operation
  originalDoc?: Data
  req: PayloadRequest
}) => Promise<Data>

const rules = new WeakMap<object, Rule>()

/**
 * The Payload hook of a rule: the rule for one record. Whoever writes many records at once
 * (`createRecords`) finds the rule behind the hook and calls that, so that both ways keep to it.
 * @example hooks: { beforeValidate: [asHook(({ drafts }) => { … })] }
 */
export const asHook = (rule: Rule): RecordHook => {
  const hook: RecordHook = async ({ collection, data = {}, operation, originalDoc, req }) => {
    const isCopy = originalDoc && operation === 'create' && Object.keys(originalDoc).length > 0
    const draft: Draft = {
      before: operation === 'update' ? originalDoc : undefined,
      copied: isCopy ? originalDoc : undefined,
      data,
      id: operation === 'update' ? Number(originalDoc?.id) : undefined,
      problems: [],
    }
    await rule({ collection, drafts: [draft], operation, req })
    refuse({ collection: collection.slug, problems: draft.problems, req })
    return draft.data
  }
  rules.set(hook, rule)
  return hook
}

/** The rule behind a hook before validating or writing; none for hooks that know one record only. */
export const ruleBehind = (hook: object): Rule | undefined => rules.get(hook)

const refuse = ({
  collection,
  problems,
  req,
}: {
  collection: string
  problems: Problem[]
  req: PayloadRequest
}): void => {
  if (problems.length === 0) return
  if (problems.some(({ isForbidden }) => isForbidden)) throw notAllowed(req)
  const language = languageOf(req)
  const errors = problems.map(({ message, path }) => ({ message: message[language], path }))
  throw fieldFailures({ collection, errors, req })
}

/** What is done once before many records are written, in place of a hook before each operation. */
export type OperationRule = (args: {
  operation: Operation
  req: PayloadRequest
}) => Promise<void> | void

const operationRules = new WeakMap<object, OperationRule>()

/**
 * Says what stands for a hook of an operation when many records are written at once.
 * @param rule nothing where the hook has nothing to do there
 * @returns the hook
 */
export const setWise = <Hook extends CollectionAfterOperationHook | CollectionBeforeOperationHook>(
  hook: Hook,
  rule: OperationRule = () => {},
): Hook => {
  operationRules.set(hook, rule)
  return hook
}

export const operationRuleBehind = (hook: object): OperationRule | undefined =>
  operationRules.get(hook)

const ofEach = new WeakSet<object>()

/**
 * Marks the hook of a field as one that needs nothing but its record (no database), so that many
 * records can be written at once and the hook is still called for each.
 * @returns the hook
 */
export const callForEach = <Hook extends object>(hook: Hook): Hook => {
  ofEach.add(hook)
  return hook
}

export const isCalledForEach = (hook: object): boolean => ofEach.has(hook)
