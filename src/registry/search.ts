import { sql } from '@payloadcms/db-postgres'
import type { SearchSource } from '#platform/parts'
import { byName, companyOf } from '#search'

/** Companies and contacts: by name, phone number, e-mail address and VAT number. */
export const registrySearch: SearchSource[] = [
  byName({
    collection: 'companies',
    detail: () => sql`concat_ws(' · ', companies.city, companies.phone)`,
    label: { en: 'Companies', it: 'Aziende' },
    names: [sql`companies.name`, sql`companies.alias`],
    order: 10,
    others: (pattern, digits) =>
      digits
        ? sql`companies.phone LIKE ${`%${digits}%`} OR companies.vat_number LIKE ${`%${digits}%`}`
        : sql`companies.email ILIKE ${pattern}`,
  }),
  byName({
    collection: 'contacts',
    detail: async (visible) =>
      sql`concat_ws(' · ', ${await companyOf('contacts')(visible)},
        COALESCE(contacts.mobile, contacts.phone))`,
    label: { en: 'Contacts', it: 'Contatti' },
    names: [sql`contacts.full_name`],
    order: 20,
    others: (pattern, digits) =>
      digits
        ? sql`contacts.phone LIKE ${`%${digits}%`} OR contacts.mobile LIKE ${`%${digits}%`}`
        : sql`contacts.email ILIKE ${pattern}`,
  }),
]
