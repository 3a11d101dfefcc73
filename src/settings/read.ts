import type { PayloadRequest } from 'payload'
import type { CrmSetting } from '#payload-types'

const cache = new WeakMap<PayloadRequest, Promise<CrmSetting>>()

/**
 * The company's settings, read once for each request. Rules need them whoever asks, so no access
 * is applied: what a person may see is the global's own `access.read`.
 */
export const settingsOf = (req: PayloadRequest): Promise<CrmSetting> => {
  const known = cache.get(req)
  if (known) return known
  const settings = req.payload.findGlobal({
    slug: 'crm-settings',
    depth: 0,
    overrideAccess: true,
    req,
  })
  cache.set(req, settings)
  return settings
}
