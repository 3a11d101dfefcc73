import { sql } from '@payloadcms/db-postgres'
import type { SearchSource } from '#platform/parts'
import { byName, companyOf } from '#search'
import { formatPhonesIn, normaliseVatNumber } from './rules'

/** Companies and contacts: by name, phone number, e-mail address and VAT number. */
export const registrySearch: SearchSource[] = [
  byName({
    collection: 'companies',
    detail: () => sql`concat_ws(' · ', companies.city, companies.phone)`,
    label: { en: 'Companies', it: 'Aziende' },
    names: [sql`companies.name`, sql`companies.alias`],
    order: 10,
    others: ({ digits, pattern, text }) =>
      digits
        ? sql`companies.phone LIKE ${`%${digits}%`} OR companies.vat_number LIKE ${`%${digits}%`}`
        : sql`companies.email ILIKE ${pattern} OR companies.vat_number = ${normaliseVatNumber(text)}`,
    read: formatPhonesIn,
  }),
  byName({
    collection: 'contacts',
    detail: async (visible) =>
      sql`concat_ws(' · ', ${await companyOf('contacts')(visible)},
        COALESCE(contacts.mobile, contacts.phone))`,
    label: { en: 'Contacts', it: 'Contatti' },
    names: [sql`contacts.full_name`],
    order: 20,
    others: ({ digits, pattern }) =>
      digits
        ? sql`contacts.phone LIKE ${`%${digits}%`} OR contacts.mobile LIKE ${`%${digits}%`}`
        : sql`contacts.email ILIKE ${pattern}`,
    read: formatPhonesIn,
  }),
]
