import type { PayloadRequest } from 'payload'
import { timeZoneOf } from '../../../parts/timeZone'
import type { Clock } from './moments'

/** What the company's clock shows. */
export const clockOf = async (req: PayloadRequest): Promise<Clock> => ({
  now: new Date(),
  timeZone: await timeZoneOf(req),
})
