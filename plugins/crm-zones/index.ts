import { definePart } from '#platform/parts'
import { zoneFields } from './companyZone'
import { zonesOfSampleCompany } from './demo'
import { waitForRules } from './hooks/waitForRules'
import { zoneRights } from './rights'
import { createZoneRules } from './zoneRules'
import { createZones } from './zones'

/** Zones of the market, and the zone of every company by its address (D14). */
export const crmZones = definePart({
  slug: 'crm-zones',
  needs: ['registry'],
  brings: () => ({
    collections: [createZones(), createZoneRules()],
    companyRelations: [
      {
        code: 'zone',
        collection: 'zones',
        field: 'zone',
        label: { en: 'Zone', it: 'Zona' },
        none: { en: '(no zone)', it: '(nessuna zona)' },
        readyMade: { en: 'By zone', it: 'Per zona' },
      },
    ],
    demo: [zonesOfSampleCompany],
    fields: [zoneFields],
    hooks: [{ hooks: { beforeOperation: [waitForRules] }, on: 'companies' }],
    navigation: [
      { collection: 'zones', icon: 'map', order: 940, section: 'administration' },
      { collection: 'zone-rules', icon: 'list', order: 950, section: 'administration' },
    ],
    rights: [zoneRights],
    tabs: [
      {
        Component: '/plugins/crm-zones/components/RulesTab#RulesTab',
        label: { en: 'Rules', it: 'Regole' },
        on: ['zones'],
        order: 110,
        path: 'rules',
      },
    ],
  }),
})
