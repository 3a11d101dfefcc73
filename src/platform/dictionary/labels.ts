import type {
  CollectionAfterReadHook,
  CollectionBeforeOperationHook,
  CollectionBeforeValidateHook,
  Where,
} from 'payload'
import { fieldFailure, type Language, languageOf } from '../i18n'

const columns: Record<Language, 'labelEn' | 'labelIt'> = { en: 'labelEn', it: 'labelIt' }

type Entry = {
  code?: null | string
  label?: null | string
  labelEn?: null | string
  labelIt?: null | string
}

const labelIn = (language: Language, entry: Entry): string =>
  (language === 'it' ? entry.labelIt || entry.labelEn : entry.labelEn || entry.labelIt) || ''

/** A code from a label: `Prima visita` → `prima-visita`. */
export const codeFrom = (label: string): string =>
  label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/**
 * `label` sent as a plain string is the label in the language asked for; the stored `label` is the
 * default language's (the other standing in), for sorting and for SQL.
 */
export const fillLabel: CollectionBeforeValidateHook = ({
  data = {},
  operation,
  originalDoc,
  req,
}) => {
  const language = languageOf(req)
  const before = (originalDoc ?? {}) as Entry
  const own = columns[language]
  if (typeof data.label === 'string' && data.label !== labelIn(language, before) && !data[own]) {
    data[own] = data.label
  }
  const next: Entry = { ...before, ...data }
  if (!labelIn('it', next)) {
    throw fieldFailure({
      message: {
        en: 'Give a label in at least one language.',
        it: 'Scrivi l’etichetta in almeno una lingua.',
      },
      path: own,
      req,
    })
  }
  data.label = labelIn('it', next)
  if (operation === 'create' && !data.code) data.code = codeFrom(data.label)
  if (typeof data.code === 'string') data.code = data.code.trim()
  return data
}

/** Gives `label` in the language asked for, the other language standing in for a missing one. */
export const readLabel: CollectionAfterReadHook = ({ doc, req }) => {
  const label = labelIn(languageOf(req), doc as Entry)
  return label ? { ...doc, label } : doc
}

/** A filter or sort on `label` means the labels that people see, in either language. */
export const searchLabels: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'read' && operation !== 'count') return args
  // Both operations take `where`; only reading takes `sort`.
  const next = { ...args } as { sort?: unknown; where?: Where } & typeof args
  if (next.where) next.where = onBothLabels(next.where)
  const byLabel = (key: unknown) =>
    typeof key === 'string' ? key.replace(/^(-?)label$/, `$1${columns[languageOf(req)]}`) : key
  // REST sends a list of keys, GraphQL one.
  if (next.sort) next.sort = Array.isArray(next.sort) ? next.sort.map(byLabel) : byLabel(next.sort)
  return next
}

const onBothLabels = (where: Where): Where => {
  const result: Where = {}
  const extra: Where[] = []
  for (const [key, value] of Object.entries(where)) {
    if (key === 'and' || key === 'or') result[key] = (value as Where[]).map(onBothLabels)
    else if (key === 'label') {
      const negative = Object.keys(value as object).some((op) => op.startsWith('not_'))
      extra.push({ [negative ? 'and' : 'or']: [{ labelIt: value }, { labelEn: value }] } as Where)
    } else result[key] = value as Where[string]
  }
  return extra.length === 0 ? result : { and: [result, ...extra] }
}
