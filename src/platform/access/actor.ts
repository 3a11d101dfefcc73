import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest, TypedUser } from 'payload'
import { transactionOf } from '../database/adapter/session'
import type { Permissions } from './levels'
import { mergePermissions } from './levels'

/** Who is asking, with everything that a decision needs. */
export type Actor = {
  /** Sees and does everything. */
  admin: boolean
  groups: number[]
  /** Modules that the navigation shows; empty means all that are readable. */
  modules: string[]
  permissions: Permissions
  /** The asking person's id in `users`; null for an API client, which owns nothing. */
  userID: null | number
}

type GroupProfile = { id: number; modules?: null | string[]; permissions?: null | Permissions }
type MaybeGroups = (GroupProfile | number)[] | null | undefined

const actors = new WeakMap<TypedUser, Promise<Actor>>()
const members = new WeakMap<TypedUser, Promise<number[]>>()

/**
 * The actor behind a request; null when nobody is logged in or the user is blocked.
 * Worked out once for each authentication: the groups' profiles arrive with the user
 * (`auth.depth`), or are read here where they did not (GraphQL).
 */
export const actorOf = (req: PayloadRequest): Promise<Actor | null> => {
  const user = req.user
  if (!user || user.blocked) return Promise.resolve(null)
  const known = actors.get(user)
  if (known) return known
  const actor = readActor(req, user)
  actors.set(user, actor)
  return actor
}

/** Ids of everybody who shares a group with the actor, the actor included. */
export const colleaguesOf = (req: PayloadRequest, actor: Actor): Promise<number[]> => {
  const user = req.user as TypedUser
  const known = members.get(user)
  if (known) return known
  const found = readColleagues(req, actor)
  members.set(user, found)
  return found
}

const readActor = async (req: PayloadRequest, user: TypedUser): Promise<Actor> => {
  const groups = (user.groups ?? []) as NonNullable<MaybeGroups>
  const profiles = groups.some((group) => typeof group !== 'object')
    ? await readProfiles(req, groups)
    : (groups as GroupProfile[])
  return {
    admin: user.collection === 'users' && user.admin === true,
    groups: profiles.map(({ id }) => id),
    modules: [...new Set(profiles.flatMap(({ modules }) => modules ?? []))],
    permissions: mergePermissions(profiles.map(({ permissions }) => permissions ?? {})),
    userID: user.collection === 'users' ? Number(user.id) : null,
  }
}

const readProfiles = async (
  req: PayloadRequest,
  groups: NonNullable<MaybeGroups>,
): Promise<GroupProfile[]> => {
  const ids = groups.map((group) => (typeof group === 'object' ? group.id : group))
  const db = await transactionOf(req)
  const { rows } = await db.execute(
    sql`SELECT id, modules, permissions FROM groups WHERE id = ANY(${sql.param(ids)}::int[])`,
  )
  return rows as GroupProfile[]
}

const readColleagues = async (req: PayloadRequest, actor: Actor): Promise<number[]> => {
  const own = actor.userID === null ? [] : [actor.userID]
  if (actor.groups.length === 0) return own
  const db = await transactionOf(req)
  const { rows } = await db.execute(
    sql`SELECT DISTINCT parent_id AS id FROM users_rels
        WHERE path = 'groups' AND groups_id = ANY(${sql.param(actor.groups)}::int[])`,
  )
  return [...new Set([...own, ...rows.map((row) => Number(row.id))])]
}
