import type { PayloadRequest } from 'payload'
import type { Import } from '#payload-types'
import { may } from '#platform/access'
import { failure, type Label, languageOf, notAllowed } from '#platform/i18n'
import { suggestMapping } from '../mapping/suggest'
import { fieldsOf } from '../mapping/targets'
import { detectFormat, hasHeader, UnreadableFile } from '../reading/detect'
import { readBeginning } from '../reading/rows'
import type {
  FileFormat,
  ImportMapping,
  ImportSettings,
  ImportTarget,
  MatchBy,
  RowProblem,
} from '../types'
import { createRowMapper, type MappedRow, partRows } from './mapRows'
import { mappedFields, parseFormat, parseSettings, type SettingsInput } from './parseSettings'
import { planRows, type RowPlan } from './planRows'
import { fileOf, readImport } from './readImport'

/** Rows that suggestions look at, and rows that are shown. */
const sampleSize = 200
const shownRows = 20

type Told = { message: string; path: string }

/** A row as it would go in. */
export type PreviewRow = {
  action: RowPlan['action']
  dropped: Told[]
  number: number
  problems: Told[]
  values: Record<string, string>
}

/** What the wizard shows of a file. */
export type Preview = {
  columns: { heading: null | string; index: number; samples: string[] }[]
  fields: { label: string; name: string }[]
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
  const { target } = record
  if (!(await may({ collection: target, operation: 'create', req }))) throw notAllowed(req)
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
  target: ImportTarget
}): Promise<Preview> => {
  const path = fileOf(req.payload, record)
  const detected = await detectFormat(path)
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
      headings: columns.map(({ heading }) => heading ?? ''),
      samples: rows,
      target,
    })
  const matchBy = input.matchBy ?? suggestKey(mapping as ImportMapping, target)
  const settings = parseSettings({
    input: { ...input, format, mapping, matchBy },
    req,
    strict: false,
    target,
  })
  const language = languageOf(req)
  const mapper = createRowMapper(settings)
  const mapped = rows.slice(0, shownRows).map((cells, index) => mapper(cells, index))
  return {
    columns,
    fields: fieldsOf(target).map(({ label, name }) => ({ label: label[language], name })),
    rows: await previewRows({ req, rows: mapped, settings, tell: (text) => text[language] }),
    settings,
    sheets: detected.sheets,
  }
}

/** Another sheet is asked anew whether its first row is a heading. */
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
  return { ...format, header: typeof header === 'boolean' ? header : await hasHeader(path, format) }
}

/** The surest key that the file has; nothing where branches may share theirs. */
const suggestKey = (mapping: ImportMapping, target: ImportTarget): MatchBy => {
  const used = mappedFields(mapping)
  const keys: MatchBy[] =
    target === 'companies'
      ? ['externalId', 'code', 'vatNumber', 'taxCode']
      : ['externalId', 'taxCode', 'email']
  return keys.find((key) => used.has(key)) ?? 'none'
}

const previewRows = async ({
  req,
  rows,
  settings,
  tell,
}: {
  req: PayloadRequest
  rows: MappedRow[]
  settings: ImportSettings
  tell: (text: Label) => string
}): Promise<PreviewRow[]> => {
  const told = (problems: RowProblem[]): Told[] =>
    problems.map(({ message, path }) => ({ message: tell(message), path }))
  const result: PreviewRow[] = []
  const [first = [], ...others] = partRows(rows, settings)
  for (const { action, checked, dropped, problems, row } of await planRows({
    lock: false,
    req,
    rows: first,
    settings,
  })) {
    const values: Record<string, string> = {}
    for (const [name, text] of Object.entries(row.raw)) {
      const stored = checked?.data[name]
      const shown = typeof stored === 'string' ? stored : text
      if (shown !== null) values[name] = shown
    }
    result.push({
      action,
      dropped: told(dropped),
      number: row.number,
      problems: told(problems),
      values,
    })
  }
  for (const row of others.flat()) {
    // Its record is made by a row above it, which a preview does not write.
    const values = Object.entries(row.raw).filter(
      (entry): entry is [string, string] => entry[1] !== null,
    )
    const action = settings.onMatch === 'skip' ? 'skip' : 'update'
    result.push({
      action: row.matchKey === null ? 'create' : action,
      dropped: [],
      number: row.number,
      problems: [],
      values: Object.fromEntries(values),
    })
  }
  return result.sort((a, b) => a.number - b.number)
}

const unreadable: Record<UnreadableFile['code'], Label> = {
  damaged: {
    en: 'The workbook cannot be read: open it and save it again as .xlsx.',
    it: 'Il foglio di calcolo non è leggibile: aprilo e salvalo di nuovo come .xlsx.',
  },
  empty: { en: 'The file is empty.', it: 'Il file è vuoto.' },
  'too-large': {
    en: 'The workbook unpacks to too much: save the sheet as .csv.',
    it: 'Il foglio di calcolo è troppo grande: salvalo come .csv.',
  },
  'old-excel': {
    en: 'This is the old Excel format: save it as .xlsx or .csv.',
    it: 'È il vecchio formato di Excel: salvalo come .xlsx o .csv.',
  },
}

const readable = (error: unknown, req: PayloadRequest): unknown => {
  if (error instanceof UnreadableFile) {
    return failure({ code: `file-${error.code}`, message: unreadable[error.code], req })
  }
  if (/^CSV_/.test(String((error as { code?: unknown }).code))) {
    return failure({
      code: 'file-malformed',
      message: {
        en: 'The rows cannot be told apart: choose another separator, or mend the quotation marks.',
        it: 'Le righe non si distinguono: scegli un altro separatore o correggi le virgolette.',
      },
      req,
    })
  }
  return error
}
