import { sql } from '@payloadcms/db-postgres'
import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import { modulesOf, type Permissions } from '#platform/access'
import { transactionOf } from '#platform/database'
import { type Language, languageOf, languages } from '#platform/i18n'
import { type StartingGroup, startingGroups } from '../startingGroups'

/**
 * With its first user an empty CRM gets groups to start from, in that person's language. Nobody is ever
 * deleted, so this moment does not come back: groups that an admin deletes stay away, and a CRM that
 * has people already keeps the groups that it has.
 */
export const giveStartingGroups: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  // Whoever is logged in is a user already. `firstUserIsAdmin` lets only one be the first at a time.
  if (operation !== 'create' || req.user) return doc
  const language = languageFor(req)
  if (language === null) return doc
  const db = await transactionOf(req)
  const { rows } = await db.execute(
    sql`SELECT (SELECT count(*) FROM users) = 1 AND NOT EXISTS (SELECT FROM groups) AS new`,
  )
  if (!rows[0]?.new) return doc
  const modules = modulesOf(req.payload)
  for (const group of startingGroups) {
    const permissions = permissionsIn(group, modules)
    await req.payload.create({
      collection: 'groups',
      data: {
        description: group.description[language],
        modules: modules.filter((module) => permissions[module]?.read !== 'none'),
        name: group.name[language],
        permissions,
      },
      depth: 0,
      // The one who makes the first user is not logged in yet.
      overrideAccess: true,
      req,
    })
  }
  return doc
}

/** `CRM_STARTING_GROUPS` says it for servers that are set up unattended; `off` is none at all. */
const languageFor = (req: PayloadRequest): Language | null => {
  const asked = process.env.CRM_STARTING_GROUPS
  if (asked === 'off') return null
  return languages.find((language) => language === asked) ?? languageOf(req)
}

const permissionsIn = ({ but, every }: StartingGroup, modules: string[]): Permissions =>
  Object.fromEntries(modules.map((module) => [module, but?.[module] ?? every]))
