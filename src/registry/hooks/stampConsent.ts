import type { CollectionBeforeChangeHook } from 'payload'
import { stampConsent as stamp } from '../rules/consent'

/** A consent that changes gets its moment, unless the writer gives one. */
export const stampConsent: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  for (const name of ['emailConsent', 'smsConsent'] as const) {
    if (data[name]) data[name] = stamp(data[name], originalDoc?.[name])
  }
  return data
}
