import type { PayloadRequest } from 'payload'
import { contributed } from './contributed'

/** The company's time zone: the part that has its settings says it. */
export const timeZoneOf = async (req: PayloadRequest): Promise<string> => {
  const [zone] = contributed(req.payload.config).of('timeZone')
  return zone ? await zone(req) : 'Europe/Rome'
}
