import type { Access, CollectionConfig, CollectionSlug } from 'payload'
import type { AccessOperation } from './levels'
import { may } from './may'
import type { AccessRule } from './rule'

type Ruled = Required<Pick<CollectionConfig, 'access' | 'custom'>>

/**
 * `access` and `custom` of a collection that keeps to `rule`: spread it into the config, so that
 * REST, GraphQL, the admin UI and our own endpoints get the same answer. For whom a new record may
 * be is decided when it is complete: see `withRights`.
 */
export const ruledBy = (slug: CollectionSlug, rule: AccessRule): Ruled => {
  const ask =
    (operation: AccessOperation): Access =>
    ({ req }) =>
      may({ collection: slug, operation, req })
  return {
    access: {
      create: ask('create'),
      delete: ask('delete'),
      read: ask('read'),
      readVersions: ask('read'),
      update: ask('update'),
    },
    custom: { access: rule },
  }
}

type WithProfile = {
  admin?: boolean
  groups?: (number | { modules?: null | string[] })[]
}

/** `admin.hidden`: the navigation leaves out a module that none of the user's groups shows. */
export const hiddenUnlessShown =
  (module: string) =>
  ({ user }: { user: unknown }): boolean => {
    const { admin, groups } = (user ?? {}) as WithProfile
    if (admin) return false
    return !(groups ?? []).some(
      (group) => typeof group === 'object' && (group.modules ?? []).includes(module),
    )
  }

/** `admin.hidden`: only admins find it in the navigation. */
export const hiddenUnlessAdmin = ({ user }: { user: unknown }): boolean =>
  !(user as null | undefined | WithProfile)?.admin

/** Access for admins alone. */
export const adminsOnly: Access = ({ req }) =>
  req.user?.collection === 'users' && req.user.admin === true && !req.user.blocked
