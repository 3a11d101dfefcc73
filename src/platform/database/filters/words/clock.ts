import type { PayloadRequest } from 'payload'
import { contributed } from '../../../parts/contributed'
import type { Clock } from './moments'

/** The company's clock: the part that has its settings says which time zone it keeps. */
export const clockOf = async (req: PayloadRequest): Promise<Clock> => {
  const [zone] = contributed(req.payload.config).of('timeZone')
  return { now: new Date(), timeZone: zone ? await zone(req) : 'Europe/Rome' }
}
