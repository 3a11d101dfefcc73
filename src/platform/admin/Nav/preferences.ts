import { PREFERENCE_KEYS } from 'payload/shared'

/** How somebody left the navigation, as Payload's own keeps it. */
type NavPreferences = {
  /** Which groups are open or closed, by key. */
  groups: Record<string, { open?: boolean }>
  /** Undefined where they never said. */
  isOpen: boolean | undefined
}

/** @param preferences with that of the navigation among them */
export const navPreferencesIn = (preferences: ReadonlyMap<string, unknown>): NavPreferences => {
  const { groups = {}, open } = (preferences.get(PREFERENCE_KEYS.NAV) ?? {}) as {
    groups?: NavPreferences['groups']
    open?: unknown
  }
  return { groups, isOpen: typeof open === 'boolean' ? open : undefined }
}
