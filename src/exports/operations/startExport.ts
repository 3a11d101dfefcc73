import { getTranslation } from '@payloadcms/translations'
import { createLocalReq, getLocalI18n, type PayloadRequest } from 'payload'
import type { Export } from '#payload-types'
import { inTransaction, transactionOf } from '#platform/database'
import { enqueue } from '#platform/jobs'
import { countQuery } from '#platform/rows'
import { rowLimits } from '#platform/sheets'
import { dayIn } from '#settings'
import { exportJobName } from '../jobs/name'
import type { ExportSettings } from '../options'
import { failExport, performExport } from './perform'
import { type ExportInput, type PreparedExport, prepareExport } from './prepareExport'
import { problem } from './problem'

/** Exports that one person or program may have waiting and running. */
const mostAtOnce = 5

/**
 * Begins an export. A small one is finished when this returns; a large one is handed to the workers.
 * @throws 400 with a stable code for what cannot be, 403, 429 when several are running
 */
export const startExport = async ({
  input,
  req,
  settings,
}: {
  input: ExportInput
  req: PayloadRequest
  settings: ExportSettings
}): Promise<Export> => {
  const prepared = await prepareExport(input, req)
  const total = await countRows(prepared, req)
  if (total > rowLimits[prepared.format]) {
    const instead = prepared.format === 'xls' && total <= rowLimits.xlsx ? 'xlsx' : 'csv'
    const code = prepared.format === 'xls' ? 'too-many-rows-for-xls' : 'too-many-rows-for-xlsx'
    throw problem(req, code, { data: { instead, limit: rowLimits[prepared.format], total } })
  }
  await refuseTooMany(req)
  const small = total <= settings.rowsAtOnce
  const record = await inTransaction({
    req,
    run: async () => {
      const made = await createRecord({ prepared, req, small, total })
      if (!small) {
        await enqueue({
          data: { id: made.id },
          job: { name: exportJobName },
          key: String(made.id),
          req,
        })
      }
      return made
    },
  })
  if (small) await performNow({ prepared, record, req, settings })
  return readAgain(record.id, req)
}

const countRows = async (prepared: PreparedExport, req: PayloadRequest): Promise<number> => {
  const db = await transactionOf(req)
  const { rows } = await db.execute(countQuery({ ...prepared, req }))
  return Number(rows[0]?.total)
}

/** @throws 429 when several are running */
export const refuseTooMany = async (req: PayloadRequest): Promise<void> => {
  const { totalDocs } = await req.payload.count({
    collection: 'exports',
    overrideAccess: false,
    req,
    user: req.user,
    where: { state: { in: ['queued', 'running'] } },
  })
  if (totalDocs >= mostAtOnce) throw problem(req, 'too-many-exports', { status: 429 })
}

const createRecord = async ({
  prepared,
  req,
  small,
  total,
}: {
  prepared: PreparedExport
  req: PayloadRequest
  small: boolean
  total: number
}): Promise<Export> => {
  const { collection, columns, filter, format, language, sort, timeZone } = prepared
  const i18n = await getLocalI18n({ config: req.payload.config, language })
  const { labels } = req.payload.collections[collection].config
  const title = String(getTranslation(labels.plural as never, i18n as never))
  // Nobody else may write exports; whose it is and what it holds was checked above.
  return req.payload.create({
    collection: 'exports',
    data: {
      apiClient: req.user?.collection === 'api-clients' ? req.user.id : null,
      columns: columns.map(({ name }) => name),
      filename: filenameOf({ format, timeZone, title }),
      format,
      language,
      sort: sort.join(','),
      startedAt: small ? new Date().toISOString() : null,
      state: small ? 'running' : 'queued',
      target: collection,
      timeZone,
      title,
      total,
      where: filter as Record<string, unknown>,
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
}

/** `Aziende 2026-11-24.xlsx`, without what file systems refuse. */
export const filenameOf = ({
  format,
  timeZone,
  title,
}: Pick<PreparedExport, 'format' | 'timeZone'> & { title: string }): string =>
  `${title.replace(/[\\/:*?"<>|]/g, ' ')} ${dayIn(new Date(), timeZone)}.${format}`

const performNow = async (args: {
  prepared: PreparedExport
  record: Export
  req: PayloadRequest
  settings: ExportSettings
}): Promise<void> => {
  try {
    await performExport(args)
  } catch (err) {
    const { payload } = args.req
    payload.logger.error({ err, msg: `Export ${args.record.id}` })
    await failExport(payload, args.record.id, 'export-failed')
  }
}

/** The record as it is once its file was written. */
export const readAgain = async (id: number, req: PayloadRequest): Promise<Export> => {
  // A request of its own: what the first one knows was read before the file was written.
  const fresh = await createLocalReq({ user: req.user ?? undefined }, req.payload)
  return req.payload.findByID({
    collection: 'exports',
    depth: 0,
    id,
    overrideAccess: false,
    req: fresh,
    user: req.user,
  })
}
