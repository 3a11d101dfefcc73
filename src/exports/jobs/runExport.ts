import { sql } from '@payloadcms/db-postgres'
import { createLocalReq } from 'payload'
import { loginOf } from '#platform/access'
import { defineJob, type JobDefinition, JobInterrupted } from '#platform/jobs'
import { failExport, performExport, setExport } from '../operations/perform'
import { prepareExport } from '../operations/prepareExport'
import type { ExportSettings } from '../options'
import { exportJobName } from './name'

/**
 * Writes one export, with the rights that its owner has by now. Run again after a crash it begins
 * anew with a snapshot of its own: the file appears under its name when it is complete.
 */
export const createRunExport = (settings: ExportSettings): JobDefinition<{ id: number }> =>
  defineJob<{ id: number }>({
    name: exportJobName,
    handler: async ({ data: { id }, payload, signal }) => {
      const running = await setExport(
        payload,
        id,
        sql`state = 'running', started_at = COALESCE(started_at, now()), processed = 0`,
      )
      if (!running) return
      const record = await payload.findByID({
        collection: 'exports',
        depth: 0,
        id,
        overrideAccess: true,
      })
      const user = await loginOf(payload, record)
      // An analysis is written while one waits: one that comes here was cut off, and is asked for anew.
      if (!user || record.analysis) {
        await failExport(payload, id, 'export-failed')
        return
      }
      const req = await createLocalReq(
        { req: { query: { locale: record.language } }, user },
        payload,
      )
      const { columns, format, sort, target, where } = record
      const input = { collection: target, columns, format, sort, where }
      let prepared: Awaited<ReturnType<typeof prepareExport>>
      try {
        prepared = await prepareExport(input, req)
      } catch (err) {
        // The right, or a column, was taken away meanwhile: trying again would not mend it.
        payload.logger.warn({ err, msg: `Export ${id}` })
        await failExport(payload, id, 'export-failed')
        return
      }
      try {
        await performExport({ prepared, record, req, settings, signal })
      } catch (error) {
        if (signal.aborted) throw new JobInterrupted()
        throw error
      }
    },
    options: {
      onGiveUp: async ({ data: { id }, payload }) => {
        await failExport(payload, id, 'export-failed')
      },
      retryLimit: 3,
      workers: 2,
    },
  })
