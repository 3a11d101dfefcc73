import type { PayloadRequest } from 'payload'
import type { Activity } from '#payload-types'
import { recordAudit } from '#platform/audit'
import { undoable } from '#platform/changes'
import { idOf } from '#platform/fields'
import { failure } from '#platform/i18n'
import { settingsOf } from '#settings'
import { isClosed } from '../state'
import { lockActivity } from './lockActivity'
import { readActivity, updateActivity } from './records'

/**
 * Opens a closed activity again with the outcome and status of a new action; who did it, and what
 * the outcome had been, is recorded.
 * @throws 409 `activity-open`
 */
export const reopen = ({ id, req }: { id: number; req: PayloadRequest }): Promise<Activity> =>
  undoable({
    kind: 'reopen',
    req,
    work: async () => {
      const { state } = await lockActivity({ id, req })
      if (!isClosed(state)) {
        throw failure({
          code: 'activity-open',
          message: { en: 'It is open already.', it: 'È già aperta.' },
          req,
          status: 409,
        })
      }
      const before = await readActivity(req, id, 0)
      const { defaultOutcome, defaultStatus } = await settingsOf(req)
      const after = await updateActivity(req, id, {
        completedAt: null,
        outcome: defaultOutcome,
        status: defaultStatus,
      })
      await recordAudit({
        entries: [
          {
            action: 'reopen',
            // It stands in their timelines.
            also: { company: idOf(before.company), contact: idOf(before.contact) },
            changes: [
              { from: before.outcome, path: 'outcome', to: after.outcome },
              { from: before.status, path: 'status', to: after.status },
              { from: before.completedAt, path: 'completedAt', to: null },
            ],
            record: { field: 'activity', id },
            title: before.description ?? '',
          },
        ],
        req,
      })
      return readActivity(req, id)
    },
  })
