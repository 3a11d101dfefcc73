import type { Access } from 'payload'
import type { Permissions } from '#platform/access'

/** A run belongs to who asked for it, a person or a program: only they and admins see or stop it. */
export const own: Access = ({ req: { user } }) => {
  if (!user || user.blocked) return false
  if (user.collection === 'users' && user.admin) return true
  const owner = user.collection === 'users' ? 'createdBy' : 'apiClient'
  return { [owner]: { equals: user.id } }
}

type WithProfile = {
  admin?: boolean
  groups?: (number | { permissions?: null | Permissions })[]
}

/** May this person change or delete anything at all? The navigation leaves the page out for others. */
export const mayChangeAny = (user: unknown): boolean => {
  const { admin, groups } = (user ?? {}) as WithProfile
  if (admin) return true
  const isOpen = (level: string | undefined) => level !== undefined && level !== 'none'
  return (groups ?? []).some(
    (group) =>
      typeof group === 'object' &&
      Object.values(group.permissions ?? {}).some(
        (may) => isOpen(may.update) || isOpen(may.delete),
      ),
  )
}
