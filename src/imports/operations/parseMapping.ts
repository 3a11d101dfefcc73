import type { PayloadRequest } from 'payload'
import { failure, type Label } from '#platform/i18n'
import { delimiters, encodings } from '#platform/sheets'
import { defaultMarkers } from '../mapping/clean'
import { splitFields } from '../mapping/split'
import { fieldNamed, joinOf, type Target } from '../targets'
import type { ColumnMapping, FileFormat, ImportMapping, Split } from '../types'

type Input = Record<string, unknown>

/** 400 for settings that cannot be. */
export const wrong = (req: PayloadRequest, code: string, message: Label) =>
  failure({ code, message, req, status: 400 })

const isObject = (value: unknown): value is Input =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** 400 for settings of which a part is not even of its kind. */
export const malformed = (req: PayloadRequest, part: string) =>
  wrong(req, 'settings-malformed', {
    en: `The settings of the import are malformed: ${part}.`,
    it: `Le impostazioni dell’importazione non sono valide: ${part}.`,
  })

/** @throws 400 */
export const parseFormat = (req: PayloadRequest, value: unknown): FileFormat => {
  if (!isObject(value)) throw malformed(req, 'format')
  const header = value.header === true
  if (value.kind === 'xlsx' && typeof value.sheet === 'string') {
    return { header, kind: 'xlsx', sheet: value.sheet }
  }
  const delimiter = delimiters.find((candidate) => candidate === value.delimiter)
  const encoding = encodings.find((candidate) => candidate === value.encoding)
  if (value.kind !== 'csv' || !delimiter || !encoding) throw malformed(req, 'format')
  return { delimiter, encoding, header, kind: 'csv' }
}

const parseSplit = (req: PayloadRequest, value: unknown): Split => {
  if (!isObject(value)) throw malformed(req, 'split')
  if (value.kind === 'address') return { kind: 'address' }
  if (value.kind === 'name') {
    return { kind: 'name', order: value.order === 'first-last' ? 'first-last' : 'last-first' }
  }
  const { fields, from, separator } = value
  if (typeof separator !== 'string' || separator === '' || separator.length > 20) {
    throw wrong(req, 'separator-missing', {
      en: 'Write the separator of the column that is split.',
      it: 'Indica il separatore della colonna da dividere.',
    })
  }
  if (!Array.isArray(fields) || fields.length < 2 || fields.length > 20)
    throw malformed(req, 'split')
  return {
    fields: fields.map((name) => (typeof name === 'string' && name ? name : null)),
    from: from === 'right' ? 'right' : 'left',
    kind: 'separator',
    separator,
  }
}

/** @throws 400 with what is wrong: an unknown field, a field given twice, nothing mapped */
export const parseMapping = (
  req: PayloadRequest,
  target: Target,
  value: unknown,
): ImportMapping => {
  if (!isObject(value) || !Array.isArray(value.columns) || value.columns.length > 500) {
    throw malformed(req, 'mapping')
  }
  const columns = value.columns.flatMap((entry: unknown): ColumnMapping[] => {
    if (!isObject(entry) || !Number.isInteger(entry.column) || Number(entry.column) < 0) {
      throw malformed(req, 'mapping')
    }
    const column = Number(entry.column)
    if (entry.split) return [{ column, split: parseSplit(req, entry.split) }]
    return typeof entry.field === 'string' && entry.field ? [{ column, field: entry.field }] : []
  })
  const used = new Set<string>()
  for (const { field, split } of columns) {
    for (const name of [...(field ? [field] : []), ...(split ? splitFields(split) : [])]) {
      const known = fieldNamed(target, name)
      if (!known) throw malformed(req, name)
      if (used.has(name) && joinOf(known) === null) {
        throw wrong(req, 'field-twice', {
          en: `Two columns go into “${known.label.en}”: choose one.`,
          it: `Due colonne vanno in «${known.label.it}»: scegline una.`,
        })
      }
      used.add(name)
    }
  }
  const markers = Array.isArray(value.emptyMarkers) ? value.emptyMarkers : defaultMarkers
  return {
    columns,
    emptyMarkers: markers.filter((marker) => typeof marker === 'string').slice(0, 50),
  }
}

/** Every name that a mapping fills. */
export const mappedFields = ({ columns }: ImportMapping): Set<string> =>
  new Set(
    columns.flatMap(({ field, split }) => [
      ...(field ? [field] : []),
      ...(split ? splitFields(split) : []),
    ]),
  )
