import { sql } from '@payloadcms/db-postgres'
import {
  commitTransaction,
  initTransaction,
  isolateObjectProperty,
  killTransaction,
  type PayloadRequest,
} from 'payload'
import { may } from '#platform/access'
import { transactionOf } from '#platform/database'
import { failure, notAllowed } from '#platform/i18n'
import { enqueue } from '#platform/jobs'
import { runImport } from '../jobs/runImport'
import { targetOf } from '../targets'
import { parseSettings, type SettingsInput } from './parseSettings'
import { readImport } from './readImport'

/**
 * Hands an import to the workers, once.
 * @throws 400 for settings that cannot be, 403, 404, 409 when it was started already
 */
export const startImport = async ({
  id,
  input,
  req,
}: {
  id: number
  input: SettingsInput
  req: PayloadRequest
}): Promise<void> => {
  const target = targetOf(req.payload, (await readImport(req, id)).target)
  const { collection } = target
  if (!(await may({ collection, operation: 'create', req }))) throw notAllowed(req)
  const settings = parseSettings({ input, req, strict: true, target })
  const own = isolateObjectProperty(req, 'transactionID')
  await initTransaction(own)
  try {
    const db = await transactionOf(own)
    const { rows } = await db.execute(sql`
      UPDATE imports SET state = 'queued', format = ${JSON.stringify(settings.format)}::jsonb,
        mapping = ${JSON.stringify(settings.mapping)}::jsonb,
        match_by = ${settings.matchBy},
        on_match = ${settings.onMatch}::enum_imports_on_match,
        on_problem = ${settings.onProblem}::enum_imports_on_problem, updated_at = now()
      WHERE id = ${id} AND state = 'draft' RETURNING id`)
    if (rows.length === 0) {
      throw failure({
        code: 'already-started',
        message: {
          en: 'This import was started already.',
          it: 'L’importazione è già stata avviata.',
        },
        req,
        status: 409,
      })
    }
    await enqueue({ data: { id }, job: runImport, key: String(id), req: own })
    await commitTransaction(own)
  } catch (error) {
    await killTransaction(own)
    throw error
  }
}
