import type { PayloadRequest } from 'payload'
import type { Data } from '#platform/records'
import type { RawRow } from '../mapping/applyMapping'
import { mendValue } from '../mapping/clean'
import { messages } from '../mapping/messages'
import { headingKey } from '../mapping/suggest'
import { type FieldKind, fieldsOf } from '../mapping/targets'
import { readBoolean, readConsent, readDate } from '../mapping/readCells'
import type { ImportTarget, RowProblem } from '../types'
import { type Found, findCompanies, findEntries, findUsers, type Lookup } from './lookups'

/** A row as a card: only the fields that the file fills. */
export type ReadRow = { data: Data; problems: RowProblem[] }

const several = (text: string) =>
  text
    .split(/[,;|+\n]/)
    .map((part) => part.trim())
    .filter(Boolean)

/** Words for roles beside their names in both languages. */
const roleWords: Record<string, string> = {
  altro: 'other',
  clienti: 'customer',
  client: 'customer',
  fornitori: 'supplier',
  lead: 'prospect',
  potenziale: 'prospect',
  vendor: 'supplier',
}

/**
 * Gives the function that turns mapped texts into cards. The references of all rows are looked up
 * together, once for each kind.
 */
export const createReader = async ({
  req,
  rows,
  target,
}: {
  req: PayloadRequest
  rows: RawRow[]
  target: ImportTarget
}): Promise<(row: RawRow) => ReadRow> => {
  const fields = fieldsOf(target)
  const textsOf = (kind: FieldKind, cut = false) =>
    fields
      .filter((field) => field.kind === kind)
      .flatMap(({ name }) => rows.flatMap((row) => row[name] ?? []))
      .flatMap((text) => (cut ? [text, ...several(text)] : [text]))
  const [categories, tags, users, companies] = await Promise.all([
    findEntries({ collection: 'classification', req, texts: withLastPart(textsOf('category')) }),
    findEntries({ collection: 'tags', req, texts: textsOf('tags', true) }),
    findUsers({ req, texts: textsOf('user') }),
    findCompanies({ req, texts: textsOf('company') }),
  ])
  const roles = rolesOf(req)

  const read: Record<FieldKind, (text: string) => Value> = {
    boolean: (text) => orMessage(readBoolean(text), messages.noBoolean),
    category: (text) => {
      const whole = idFrom(categories, text)
      return 'message' in whole ? idFrom(categories, withLastPart([text]).at(-1) ?? text) : whole
    },
    company: (text) => idFrom(companies, text),
    consent: (text) => orMessage(readConsent(text), messages.noConsent),
    date: (text) => orMessage(readDate(text), messages.noDate),
    roles: (text) =>
      all(several(text), (part) => orMessage(roles.get(headingKey(part)) ?? null, messages.noRole)),
    tags: (text) => {
      const whole = idFrom(tags, text)
      return 'message' in whole
        ? all(several(text), (part) => idFrom(tags, part))
        : { value: [whole.value] }
    },
    text: (text) => ({ value: text }),
    user: (text) => idFrom(users, text),
  }

  return (row) => {
    const data: Data = {}
    const problems: RowProblem[] = []
    for (const { kind, name } of fields) {
      const text = row[name]
      if (text === undefined || text === null) continue
      const result = read[kind](kind === 'text' ? mendValue(name, text, row.country ?? null) : text)
      if ('message' in result) problems.push({ message: result.message, path: name })
      else put(data, name, result.value)
    }
    return { data, problems }
  }
}

type Value = { message: RowProblem['message'] } | { value: unknown }

const orMessage = (value: unknown, message: RowProblem['message']): Value =>
  value === null ? { message } : { value }

const idFrom = (lookup: Lookup, text: string): Value => {
  const found: Found = lookup(text)
  return 'id' in found ? { value: found.id } : found
}

const all = (parts: string[], one: (part: string) => Value): Value => {
  const values: unknown[] = []
  for (const part of parts) {
    const result = one(part)
    if ('message' in result) return result
    if (!values.includes(result.value)) values.push(result.value)
  }
  return { value: values }
}

/** `Industry > Food > Bakeries`: people write the whole branch. */
const withLastPart = (texts: string[]): string[] =>
  texts.flatMap((text) => {
    const last = text.split(/\s*[>›»]\s*/).at(-1)
    return last && last !== text ? [text, last] : [text]
  })

/** Roles by value, or by label in either language. */
const rolesOf = (req: PayloadRequest): Map<string, string> => {
  const words = new Map(Object.entries(roleWords))
  const { flattenedFields } = req.payload.collections.companies.config
  const field = flattenedFields.find(({ name }) => name === 'roles')
  for (const option of field?.type === 'select' ? field.options : []) {
    if (typeof option === 'string') continue
    words.set(headingKey(option.value), option.value)
    const labels = option.label as Record<string, string>
    for (const label of Object.values(labels)) words.set(headingKey(label), option.value)
  }
  return words
}

const put = (data: Data, name: string, value: unknown) => {
  const [group = '', part] = name.split('.')
  if (part) data[group] = { ...(data[group] as Data | undefined), [part]: value }
  else data[name] = value
}
