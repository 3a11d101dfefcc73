import { sql } from '@payloadcms/db-postgres'
import { definePart } from '#platform/parts'
import { byName, companyOf } from '#search'
import { createLeadSources, createLeadStatuses } from './dictionaries'
import { leadImports } from './leadImports'
import { createLeads } from './leads'
import { leadViews } from './views'

const lead = { en: 'Lead', it: 'Lead (trattativa)' }

/** Leads: uncertain contacts that may become business (B22). */
export const sales = definePart({
  slug: 'sales',
  needs: ['activities', 'registry', 'campaigns'],
  brings: () => ({
    collections: [createLeads(), createLeadStatuses(), createLeadSources()],
    importTargets: [leadImports],
    listViews: leadViews,
    navigation: [
      { collection: 'leads', icon: 'flag', isNew: { named: 'name' }, order: 30 },
      { collection: 'lead-statuses', order: 540 },
      { collection: 'lead-sources', order: 550 },
    ],
    search: [
      byName({
        collection: 'leads',
        detail: companyOf('leads'),
        label: { en: 'Leads', it: 'Lead' },
        names: [sql`leads.name`],
        order: 30,
      }),
    ],
    subjects: [
      {
        brings: { company: 'companies', contact: 'contacts' },
        collection: 'leads',
        field: 'lead',
        label: lead,
        order: 50,
      },
    ],
    tabs: [
      {
        Component: '/src/sales/components/LeadsTab#LeadsTab',
        count: {
          collection: 'leads',
          where: ({ collection, id }) => ({
            [collection === 'contacts' ? 'contact' : 'company']: { equals: id },
          }),
        },
        label: { en: 'Leads', it: 'Lead' },
        on: ['companies', 'contacts'],
        order: 132,
        path: 'leads',
        reads: 'leads',
      },
    ],
    timelineWays: [
      { because: 'self', field: 'lead', order: 0, to: 'leads' },
      {
        because: 'lead',
        field: 'lead',
        label: lead,
        order: 20,
        through: { collection: 'leads', field: 'company' },
        to: 'companies',
      },
      {
        because: 'lead',
        field: 'lead',
        label: lead,
        order: 20,
        through: { collection: 'leads', field: 'contact' },
        to: 'contacts',
      },
    ],
  }),
})
