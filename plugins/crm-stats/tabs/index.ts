import type { RecordTab } from '#platform/parts'

const component = (name: string) => `/plugins/crm-stats/tabs/components/${name}#${name}`

const tab = { label: { en: 'Analysis', it: 'Analisi' }, order: 115, path: 'analysis' }

/** The tab “Analysis” of companies, contacts and campaigns. */
export const analysisTabs: RecordTab[] = [
  { ...tab, Component: component('ThirdPartyTab'), on: ['companies', 'contacts'] },
  { ...tab, Component: component('CampaignTab'), on: ['campaigns'] },
]
