type Consent = { source?: unknown; state?: unknown; when?: unknown }

/**
 * A consent that changes gets its moment, unless the writer gives one.
 * @returns the consent as it is to be stored
 */
export const stampConsent = (consent: Consent, before?: Consent | null): Consent => {
  if (consent.state === undefined) return consent
  const changed = consent.state !== (before?.state ?? 'unknown')
  return changed && (!consent.when || consent.when === before?.when)
    ? { ...consent, when: new Date().toISOString() }
    : consent
}
