import type { FlattenedField, PayloadRequest } from 'payload'
import { readNumber } from '#platform/fields/readNumber'
import type { Label } from '#platform/i18n'
import type { RawRow } from '#platform/parts'
import type { Data } from '#platform/records'
import { headingKey } from '../mapping/headings'
import { messages } from '../mapping/messages'
import { readBoolean, readDate, readDay } from '../mapping/readCells'
import type { Target, TargetField } from '../targets'
import type { RowProblem } from '../types'
import { type Lookups, lookUp, several, withLastPart } from './lookUp'

/** A row as a record: only the fields that the file fills. */
export type ReadRow = { data: Data; problems: RowProblem[] }

type Value = { message: Label } | { value: unknown }
type Reader = (text: string) => Value

/**
 * Gives the function that turns mapped texts into records. The references of all rows are looked up
 * together, once for each collection that is pointed at.
 */
export const createReader = async ({
  req,
  rows,
  target,
}: {
  req: PayloadRequest
  rows: RawRow[]
  target: Target
}): Promise<(row: RawRow) => ReadRow> => {
  const lookups = await lookUp({ req, rows, target })
  const readers = target.fields.map((field) => ({ field, read: readerOf(field, lookups) }))
  const { mend } = target
  return (row) => {
    const data: Data = {}
    const problems: RowProblem[] = []
    for (const { field, read } of readers) {
      const { name } = field
      const raw = row[name]
      if (raw === undefined || raw === null) continue
      const text = mend && isText(field.field) ? mend({ field: name, row, text: raw }) : raw
      const result = read(text)
      if ('message' in result) problems.push({ message: result.message, path: name })
      else put(data, name, result.value)
    }
    return { data, problems }
  }
}

const isText = ({ type }: FlattenedField): boolean =>
  type === 'text' || type === 'textarea' || type === 'email'

/** How the texts of a field are read, by the collection's own field. */
const readerOf = ({ field, unknown, words }: TargetField, lookups: Lookups): Reader => {
  if (field.type === 'checkbox') return (text) => or(readBoolean(text), messages.noBoolean)
  if (field.type === 'number') return (text) => or(readNumber(text), messages.noNumber)
  if (field.type === 'date') {
    const isDay = field.admin?.date?.pickerAppearance === 'dayOnly'
    return (text) => or((isDay ? readDay : readDate)(text), messages.noDate)
  }
  if (field.type === 'select') {
    const choices = choicesOf(field.options, words)
    const one: Reader = (text) =>
      or(choices.get(headingKey(text)) ?? null, unknown ?? messages.noChoice)
    return field.hasMany ? (text) => all(several(text), one) : one
  }
  if (field.type !== 'relationship' || typeof field.relationTo !== 'string') {
    return (text) => ({ value: text })
  }
  const one = referenceReader(field.relationTo, lookups)
  if (!field.hasMany) return one
  return (text) => {
    const whole = one(text)
    return 'message' in whole ? all(several(text), one) : { value: [whole.value] }
  }
}

const or = (value: unknown, message: Label): Value => (value === null ? { message } : { value })

const referenceReader = (collection: string, lookups: Lookups): Reader => {
  const found: Reader = (text) => {
    const one = lookups.get(collection)?.(text) ?? { message: messages.noRecord }
    return 'id' in one ? { value: one.id } : one
  }
  return (text) => {
    const whole = found(text)
    return 'message' in whole ? found(withLastPart([text]).at(-1) ?? text) : whole
  }
}

const all = (parts: string[], one: Reader): Value => {
  const values: unknown[] = []
  for (const part of parts) {
    const result = one(part)
    if ('message' in result) return result
    if (!values.includes(result.value)) values.push(result.value)
  }
  return { value: values }
}

type Options = (string | { label: unknown; value: string })[]

/** Choices by value, by label in either language, or by the words of the target. */
const choicesOf = (options: Options, words: TargetField['words'] = {}): Map<string, string> => {
  const choices = new Map(Object.entries(words))
  for (const option of options) {
    const { label, value } = typeof option === 'string' ? { label: option, value: option } : option
    // A plain text, or one for each language.
    const texts = typeof label === 'object' && label ? Object.values(label) : [label]
    for (const text of [value, ...texts]) choices.set(headingKey(String(text)), value)
  }
  return choices
}

const put = (data: Data, name: string, value: unknown): void => {
  const [group = '', part] = name.split('.')
  if (part) data[group] = { ...(data[group] as Data | undefined), [part]: value }
  else data[name] = value
}
