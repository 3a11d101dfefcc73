import type { Access } from 'payload'

const loggedIn: Access = ({ req }) => req.user?.collection === 'users' && !req.user.blocked

/** Saved views belong to people: who may see or change one is its own sharing setting. */
export const presetAccess = {
  create: loggedIn,
  delete: loggedIn,
  read: loggedIn,
  update: loggedIn,
}
