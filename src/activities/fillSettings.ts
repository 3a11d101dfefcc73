import type { Payload } from 'payload'
import { createLocalReq } from 'payload'
import { idByCode } from '#platform/dictionary'

/** Points the settings of a new CRM at the default entries of the dictionaries; saved settings stay. */
export const fillSettings = async (payload: Payload): Promise<void> => {
  const req = await createLocalReq({}, payload)
  // Start-up: nobody is logged in yet.
  const saved = await payload.findGlobal({
    slug: 'crm-settings',
    depth: 0,
    overrideAccess: true,
    req,
  })
  if (saved.createdAt) return
  const done = await idByCode(req, 'activity-statuses', 'done')
  const sent = async (mode: string) => ({
    mode: await idByCode(req, 'activity-modes', mode),
    status: done,
    subject: await idByCode(req, 'activity-subjects', 'information'),
  })
  await payload.updateGlobal({
    slug: 'crm-settings',
    data: {
      defaultOutcome: await idByCode(req, 'activity-outcomes', 'planned'),
      defaultStatus: await idByCode(req, 'activity-statuses', 'planned'),
      sentMail: await sent('email'),
      sentSms: await sent('sms'),
    },
    overrideAccess: true,
    req,
  })
}
