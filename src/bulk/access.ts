import type { Access } from 'payload'

/** A run belongs to who asked for it, a person or a program: only they and admins see or stop it. */
export const own: Access = ({ req: { user } }) => {
  if (!user || user.blocked) return false
  if (user.collection === 'users' && user.admin) return true
  const owner = user.collection === 'users' ? 'createdBy' : 'apiClient'
  return { [owner]: { equals: user.id } }
}
