import type { PayloadRequest } from 'payload'
import { PREFERENCE_KEYS } from 'payload/shared'

/** How somebody left the navigation, as Payload's own keeps it. */
type NavPreferences = {
  /** Which groups are open or closed, by key. */
  groups: Record<string, { open?: boolean }>
  /** Undefined where they never said. */
  isOpen: boolean | undefined
}

export const navPreferences = async (req: PayloadRequest): Promise<NavPreferences> => {
  const { docs } = await req.payload.db.find<{ value?: { groups?: object; open?: unknown } }>({
    collection: 'payload-preferences',
    limit: 1,
    pagination: false,
    req,
    where: {
      and: [
        { key: { equals: PREFERENCE_KEYS.NAV } },
        { 'user.relationTo': { equals: req.user?.collection } },
        { 'user.value': { equals: Number(req.user?.id) } },
      ],
    },
  })
  const { groups = {}, open } = docs[0]?.value ?? {}
  return {
    groups: groups as NavPreferences['groups'],
    isOpen: typeof open === 'boolean' ? open : undefined,
  }
}
