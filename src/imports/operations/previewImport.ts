import type { PayloadRequest } from 'payload'
import type { Import } from '#payload-types'
import { may } from '#platform/access'
import { languageOf, notAllowed } from '#platform/i18n'
import { suggestMapping } from '../mapping/suggest'
import { detectFormat, hasHeader } from '../reading/detect'
import { readBeginning } from '../reading/rows'
import { knownHeadings, type Target, targetOf } from '../targets'
import type { FileFormat, ImportMapping, ImportSettings } from '../types'
import { createRowMapper } from './mapRows'
import { mappedFields, parseFormat } from './parseMapping'
import { parseSettings, type SettingsInput } from './parseSettings'
import { type PreviewRow, previewRows } from './previewRows'
import { fileOf, readImport } from './readImport'
import { readable } from './unreadable'

const sampleSize = 200
const shownRows = 20

/** What the wizard shows of a file. */
export type Preview = {
  columns: { heading: null | string; index: number; samples: string[] }[]
  fields: { label: string; name: string }[]
  /** What existing records can be recognised by. */
  keys: { label: string; name: string }[]
  rows: PreviewRow[]
  settings: ImportSettings
  sheets: string[]
}

/**
 * Reads the beginning of the file with these settings, or with what it suggests where they are left
 * out, and says what would happen with its first rows. It writes nothing.
 * @throws 400 for a file or settings that cannot be, 403, 404
 */
export const previewImport = async ({
  id,
  input,
  req,
}: {
  id: number
  input: SettingsInput
  req: PayloadRequest
}): Promise<Preview> => {
  const record = await readImport(req, id)
  const target = targetOf(req.payload, record.target)
  if (!(await may({ collection: target.collection, operation: 'create', req })))
    throw notAllowed(req)
  try {
    return await read({ input: { ...storedSettings(record), ...input }, record, req, target })
  } catch (error) {
    throw readable(error, req)
  }
}

/** Of an import that has been started, what it was started with. */
const storedSettings = ({
  format,
  mapping,
  matchBy,
  onMatch,
  onProblem,
  state,
}: Import): SettingsInput =>
  state === 'draft' ? {} : { format, mapping, matchBy, onMatch, onProblem }

const read = async ({
  input,
  record,
  req,
  target,
}: {
  input: SettingsInput
  record: Import
  req: PayloadRequest
  target: Target
}): Promise<Preview> => {
  const path = fileOf(req.payload, record)
  const detected = await detectFormat(path, knownHeadings(req.payload))
  const format = await chooseFormat({ detected: detected.format, input, path, req })
  const { headings, rows, width } = await readBeginning(path, format, sampleSize)
  const columns = Array.from({ length: width }, (_, index) => ({
    heading: headings?.[index] || null,
    index,
    samples: rows.flatMap((row) => row[index]?.trim() || []).slice(0, 3),
  }))
  const mapping =
    input.mapping ??
    suggestMapping({
      fields: target.fields,
      headings: columns.map(({ heading }) => heading ?? ''),
      samples: rows,
    })
  const matchBy = input.matchBy ?? suggestKey(mapping as ImportMapping, target)
  const settings = parseSettings({
    input: { ...input, format, mapping, matchBy },
    req,
    strict: false,
    target,
  })
  const language = languageOf(req)
  const fields = target.fields.map(({ label, name }) => ({ label: label[language], name }))
  const mapper = createRowMapper(settings, target)
  const mapped = rows.slice(0, shownRows).map((cells, index) => mapper(cells, index))
  return {
    columns,
    fields,
    keys: (target.keys ?? []).map(({ field, label }) => ({ label: label[language], name: field })),
    rows: await previewRows({
      req,
      rows: mapped,
      settings,
      target,
      tell: (text) => text[language],
    }),
    settings,
    sheets: detected.sheets,
  }
}

/** Another sheet is asked anew about its headings. */
const chooseFormat = async ({
  detected,
  input,
  path,
  req,
}: {
  detected: FileFormat
  input: SettingsInput
  path: string
  req: PayloadRequest
}): Promise<FileFormat> => {
  if (!input.format) return detected
  const format = parseFormat(req, input.format)
  if (format.kind !== detected.kind) return detected
  const header = (input.format as { header?: unknown }).header
  return {
    ...format,
    header:
      typeof header === 'boolean'
        ? header
        : await hasHeader({ format, known: knownHeadings(req.payload), path }),
  }
}

/** The surest key that the file has; nothing where branches may share theirs. */
const suggestKey = (mapping: ImportMapping, { keys = [] }: Target): string => {
  const used = mappedFields(mapping)
  return keys.find(({ field, shared }) => !shared && used.has(field))?.field ?? 'none'
}
