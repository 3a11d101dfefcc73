import { asHook } from '#platform/records'

type Consent = { source?: unknown; state?: unknown; when?: unknown }

/** A consent that changes gets its moment, unless the writer gives one. */
export const stampConsent = asHook(({ drafts }) => {
  for (const { before, copied, data } of drafts) {
    for (const name of ['emailConsent', 'smsConsent'] as const) {
      // Their fields are these three.
      const consent = data[name] as Consent | null | undefined
      const stored = (before ?? copied)?.[name] as Consent | null | undefined
      if (consent) data[name] = stamped(consent, stored)
    }
  }
})

const stamped = (consent: Consent, before?: Consent | null): Consent => {
  if (consent.state === undefined) return consent
  const changed = consent.state !== (before?.state ?? 'unknown')
  return changed && (!consent.when || consent.when === before?.when)
    ? { ...consent, when: new Date().toISOString() }
    : consent
}
