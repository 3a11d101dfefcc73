import { sql } from '@payloadcms/db-postgres'
import { commitTransaction, initTransaction, killTransaction, type Payload } from 'payload'
import type { Demo } from '#platform/parts'
import { fillActivities } from './activities'
import { fillAttachments } from './attachments'
import { fillCampaigns } from './campaigns'
import { fillCompanies } from './companies'
import { fillContacts } from './contacts'
import { createDemo, demoPartsOf, requestFor } from './context'
import { fillDictionaries } from './dictionaries'
import { fillLeads } from './leads'
import { fillProjects } from './projects'
import { fillRelationships } from './relationships'
import { fillTeam } from './team'

/**
 * Fills an empty CRM with the sample company, Velia Imballaggi: everything or nothing, in one
 * transaction. The same day gives the same company, ids and texts alike.
 * @param now what history ends and plans begin with
 */
export const fillSampleCompany = async ({
  now = new Date(),
  payload,
}: {
  now?: Date
  payload: Payload
}): Promise<void> => {
  const req = await requestFor(payload)
  await initTransaction(req)
  try {
    const demo = await createDemo({ now, payload, req })
    await startCounting(demo)
    const team = await fillTeam(demo)
    await fillDictionaries(demo)
    const campaigns = await fillCampaigns(demo, team)
    const companies = await fillCompanies(demo, team)
    const contacts = await fillContacts(demo, companies)
    await fillRelationships(demo, companies, contacts)
    const registry = { campaigns, companies, contacts }
    const activities = await fillActivities(demo, team, registry)
    const ofLeads = await fillLeads(demo, team, { activities, campaigns, companies })
    await fillProjects(demo, team, {
      activities: activities.filter(({ id }) => !ofLeads.has(id)),
      companies,
    })
    await fillAttachments(demo, team, { ...registry, activities })
    for (const { fill } of demoPartsOf(payload)) await fill(demo)
    await signSettings(demo)
    await dateBack(demo)
    await commitTransaction(req)
  } catch (error) {
    await killTransaction(req)
    throw error
  }
  // Until the database has looked at its tables once, it guesses badly how to read them.
  await createDemo({ now, payload, req }).then(({ db }) => db.execute(sql`ANALYZE`))
}

const tables = [
  'users',
  'groups',
  'api_clients',
  'tags',
  'classification',
  'campaigns',
  'leads',
  'projects',
  'companies',
  'contacts',
  'relationships',
  'activities',
  'attachments',
  'audit_log',
]

/** Ids go on from what is there: a start that was cut off has used some up. */
const startCounting = async ({ db, payload }: Demo) => {
  for (const table of [...tables, ...demoPartsOf(payload).flatMap((part) => part.tables)]) {
    await db.execute(sql`
      SELECT setval(${`${table}_id_seq`}::regclass,
        (SELECT COALESCE(max(id), 0) + 1 FROM ${sql.identifier(table)}), FALSE)`)
  }
}

const signSettings = async ({ payload, req }: Demo) => {
  await payload.updateGlobal({
    slug: 'crm-settings',
    data: {
      senders: [
        { email: 'info@velia.example', name: 'Velia Imballaggi' },
        { email: 'assistenza@velia.example', name: 'Velia Assistenza' },
      ],
    },
    overrideAccess: true,
    req,
  })
}

/** Cards were made when they say so, and the log says it was by whom the card names. */
const dateBack = async ({ db }: Demo) => {
  for (const table of ['campaigns', 'leads', 'projects', 'attachments']) {
    await db.execute(sql`UPDATE ${sql.identifier(table)} SET updated_at = created_at`)
  }
  await db.execute(sql`
    UPDATE audit_log SET user_id = card.created_by_id, source = 'rest',
      created_at = card.created_at, updated_at = card.created_at
    FROM (SELECT id AS company_id, NULL::int AS contact_id, created_by_id, created_at FROM companies
      UNION ALL SELECT NULL, id, created_by_id, created_at FROM contacts) card
    WHERE audit_log.company_id = card.company_id OR audit_log.contact_id = card.contact_id`)
}
