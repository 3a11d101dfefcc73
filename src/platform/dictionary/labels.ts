import type {
  CollectionAfterReadHook,
  CollectionBeforeOperationHook,
  CollectionBeforeValidateHook,
} from 'payload'
import { fieldFailure, type Language, languageOf } from '../i18n'
import { plain } from '../i18n/plain'

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
  plain(label)
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

/** A sort by `label` is by the label that people see. */
export const sortByLabel: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'read') return args
  const next = { ...args } as { sort?: unknown } & typeof args
  const byLabel = (key: unknown) =>
    typeof key === 'string' ? key.replace(/^(-?)label$/, `$1${columns[languageOf(req)]}`) : key
  // REST sends a list of keys, GraphQL one.
  if (next.sort) next.sort = Array.isArray(next.sort) ? next.sort.map(byLabel) : byLabel(next.sort)
  return next
}

/** What a filter on `label` asks for: the labels that people see, in either language. */
export const filteredBy: string[] = Object.values(columns)
