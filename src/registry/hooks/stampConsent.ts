import type { CollectionBeforeChangeHook } from 'payload'

/** A consent that changes gets its moment, unless the writer gives one. */
export const stampConsent: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  for (const name of ['emailConsent', 'smsConsent'] as const) {
    const consent = data[name]
    if (!consent || consent.state === undefined) continue
    const before = originalDoc?.[name]
    const changed = consent.state !== (before?.state ?? 'unknown')
    if (changed && (!consent.when || consent.when === before?.when)) {
      data[name] = { ...consent, when: new Date().toISOString() }
    }
  }
  return data
}
