import type { CollectionSlug, PayloadRequest, SanitizedCollectionConfig } from 'payload'
import { isRecordID } from '#platform/fields/recordID'
import { failure, type Label } from '#platform/i18n'
import type { BulkAsk, BulkWork } from '#platform/parts'
import { asksOf } from './actionsOf'
import { type BulkField, bulkFieldAt } from './bulkFields'
import { problem } from './problem'

/** A value in words, for the report. */
export type Said = { label: Label; value: Label }

type ReadArgs = {
  action: BulkWork
  collection: SanitizedCollectionConfig
  req: PayloadRequest
  sent: Record<string, unknown>
}

/** A text of a field is never longer, whatever the field allows. */
const longest = 10_000

/**
 * What was said, checked before any record is touched: names that the action asks for, values that the
 * fields can have, related records that the person may see.
 * @throws 400 with `data.field`
 */
export const readValues = async ({
  action,
  collection,
  req,
  sent,
}: ReadArgs): Promise<{ said: Said[]; values: Record<string, unknown> }> => {
  const asks = await asksOf(action, collection, req)
  const names = asks.map(nameOf)
  const stranger = Object.keys(sent).find((name) => !names.includes(name))
  if (stranger !== undefined) {
    throw problem(req, 'unknown-value', { data: { field: `values.${stranger}`, valid: names } })
  }
  const values: Record<string, unknown> = {}
  const said: Said[] = []
  for (const ask of asks) {
    const name = nameOf(ask)
    const field = bulkFieldAt(collection, ask.field)
    const isSaid = sent[name] !== undefined
    if (!isSaid && ask.required) throw wrong({ ask, field, name, req }, needed)
    if (!isSaid || !field) continue
    const read = await readValue({ ask, field, name, req }, sent[name])
    values[name] = read.value
    said.push({ label: labelOf(ask, field), value: read.text })
  }
  if (asks.length > 0 && Object.keys(values).length === 0) {
    throw problem(req, 'nothing-said', { data: { field: 'values', valid: names } })
  }
  return { said, values }
}

const nameOf = ({ field, name = field }: BulkAsk): string => name

const both = (text: string): Label => ({ en: text, it: text })

const isLabel = (label: unknown): label is Label =>
  typeof label === 'object' && label !== null && 'en' in label && 'it' in label

/** What people know it by. */
export const labelOf = (ask: BulkAsk, field: BulkField | undefined): Label => {
  if (ask.label) return ask.label
  return isLabel(field?.label) ? field.label : both(String(field?.label ?? ask.field))
}

type Asked = { ask: BulkAsk; field: BulkField | undefined; name: string; req: PayloadRequest }

const needed = { en: 'is needed.', it: 'è obbligatorio.' }

const wrong = ({ ask, field, name, req }: Asked, why: Label, code = 'wrong-field') => {
  const label = labelOf(ask, field)
  return failure({
    code: why === needed ? 'missing-field' : code,
    data: { field: `values.${name}` },
    message: { en: `“${label.en}” ${why.en}`, it: `«${label.it}» ${why.it}` },
    req,
  })
}

type Value = { text: Label; value: unknown }

const nothing: Value = { text: both('—'), value: null }

type FieldAsked = Asked & { field: BulkField }

const readValue = async (asked: FieldAsked, value: unknown): Promise<Value> => {
  const { ask, field } = asked
  const isMany = 'hasMany' in field && field.hasMany === true
  const isEmpty = value === null || value === '' || (Array.isArray(value) && value.length === 0)
  if (isEmpty) {
    if (ask.emptiable) return isMany ? { ...nothing, value: [] } : nothing
    throw wrong(asked, needed)
  }
  if (field.type === 'relationship') return readRelated(asked, value, isMany)
  if (field.type === 'select' || field.type === 'radio') return readChoice(asked, value, isMany)
  return readPlain(asked, value)
}

const readPlain = (asked: FieldAsked, value: unknown): Value => {
  const { type } = asked.field
  if (type === 'checkbox') {
    if (typeof value !== 'boolean')
      throw wrong(asked, { en: 'is true or false.', it: 'è true o false.' })
    return { text: value ? { en: 'Yes', it: 'Sì' } : { en: 'No', it: 'No' }, value }
  }
  if (type === 'number') {
    if (typeof value !== 'number') throw wrong(asked, { en: 'is a number.', it: 'è un numero.' })
    return { text: { en: value.toLocaleString('en-GB'), it: value.toLocaleString('it-IT') }, value }
  }
  if (typeof value !== 'string' || value.length > longest) {
    throw wrong(asked, {
      en: 'is a text of up to 10,000 characters.',
      it: 'è un testo di al massimo 10.000 caratteri.',
    })
  }
  // What is a date is for the field to say, in its own words.
  return { text: both(value), value }
}

const readChoice = (asked: FieldAsked, value: unknown, isMany: boolean): Value => {
  const { options } = asked.field as Extract<BulkField, { type: 'radio' | 'select' }>
  const chosen = isMany && Array.isArray(value) ? value : [value]
  const labels = chosen.map((one) => {
    const option = options.find((each) => (typeof each === 'string' ? each : each.value) === one)
    if (option === undefined) {
      throw wrong(asked, { en: 'has no such choice.', it: 'non ha questa scelta.' })
    }
    const label = typeof option === 'string' ? option : option.label
    return isLabel(label) ? label : both(String(label))
  })
  return { text: joined(labels), value: isMany ? chosen : value }
}

const readRelated = async (asked: FieldAsked, value: unknown, isMany: boolean): Promise<Value> => {
  const { field, req } = asked
  const { relationTo } = field as Extract<BulkField, { type: 'relationship' }>
  const target = relationTo as CollectionSlug
  const ids = [...new Set(isMany && Array.isArray(value) ? value : [value])]
  if (!ids.every(isRecordID) || ids.length > mostRelated) {
    throw wrong(asked, { en: 'names records by their ids.', it: 'indica record con il loro ID.' })
  }
  const { useAsTitle = 'id' } = req.payload.collections[target].config.admin
  const { docs } = await req.payload.find({
    collection: target,
    depth: 0,
    limit: ids.length,
    overrideAccess: false,
    pagination: false,
    req,
    user: req.user,
    where: { id: { in: ids } },
  })
  if (docs.length < ids.length) {
    throw wrong(
      asked,
      {
        en: 'names a record that is not there for you.',
        it: 'indica un record che per te non c’è.',
      },
      'unknown-record',
    )
  }
  // Any collection that a relationship points at: its title is one of its fields.
  const titles = new Map(docs.map((doc) => [doc.id, doc[useAsTitle as keyof typeof doc]]))
  const text = joined(ids.map((id) => both(String(titles.get(id) ?? '—'))))
  return { text, value: isMany ? ids : value }
}

/** As many as a filter may have values. */
const mostRelated = 200

const joined = (labels: Label[]): Label => ({
  en: labels.map(({ en }) => en).join(', '),
  it: labels.map(({ it }) => it).join(', '),
})
