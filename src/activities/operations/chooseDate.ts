import type { PayloadRequest } from 'payload'
import type { Activity } from '#payload-types'
import { undoable } from '#platform/changes'
import { failure } from '#platform/i18n'
import { lockActivity, refuseClosed } from './lockActivity'
import { readActivity, updateActivity } from './records'

/**
 * Fixes the appointment on one of the dates that the customer offered and drops the others
 * (B20).
 * @param offer id of the row of `offeredDates`
 * @throws 409 `offer-gone` when it is no longer on offer
 */
export const chooseDate = ({
  id,
  offer,
  req,
}: {
  id: number
  offer: string
  req: PayloadRequest
}): Promise<Activity> =>
  undoable({
    kind: 'choose-date',
    req,
    work: async () => {
      await refuseClosed({ activity: await lockActivity({ id, req }), req })
      const activity = await readActivity(req, id, 0)
      const chosen = activity.offeredDates?.find((row) => row.id === offer)
      if (!chosen) {
        throw failure({
          code: 'offer-gone',
          message: {
            en: 'This date is no longer on offer.',
            it: 'Questa data non è più tra quelle proposte.',
          },
          req,
          status: 409,
        })
      }
      await updateActivity(req, id, {
        duration: chosen.duration ?? activity.duration,
        hasTime: true,
        offeredDates: [],
        onAgenda: true,
        startsAt: chosen.startsAt,
      })
      return readActivity(req, id)
    },
  })
