import type { DemoPart } from '#platform/parts'

type Conditions = { city?: string; province?: string; region?: string }
type SampleZone = {
  code: string
  colour: string
  description: string
  labelEn: string
  labelIt: string
  rules: Conditions[]
}

const regions = (...names: string[]): Conditions[] => names.map((region) => ({ region }))

const zones: SampleZone[] = [
  {
    code: 'nord-ovest',
    colour: '#2563eb',
    description: 'Piemonte, Valle d’Aosta, Liguria, Lombardia',
    labelEn: 'North-west',
    labelIt: 'Nord-Ovest',
    rules: regions('Piemonte', 'Valle d’Aosta', 'Liguria', 'Lombardia'),
  },
  {
    code: 'milano',
    colour: '#7c3aed',
    description: 'Le province di Milano e Monza, fuori dal Nord-Ovest',
    labelEn: 'Milan',
    labelIt: 'Milano',
    rules: [{ province: 'MI' }, { province: 'MB' }],
  },
  {
    code: 'nord-est',
    colour: '#0d9488',
    description: 'Veneto, Trentino-Alto Adige, Friuli-Venezia Giulia, Emilia-Romagna',
    labelEn: 'North-east',
    labelIt: 'Nord-Est',
    rules: regions('Veneto', 'Trentino-Alto Adige', 'Friuli-Venezia Giulia', 'Emilia-Romagna'),
  },
  {
    code: 'centro',
    colour: '#d97706',
    description: 'Toscana, Umbria, Marche, Lazio',
    labelEn: 'Centre',
    labelIt: 'Centro',
    rules: regions('Toscana', 'Umbria', 'Marche', 'Lazio'),
  },
  {
    code: 'sud-isole',
    colour: '#dc2626',
    description: 'Tutto il Sud, con Sicilia e Sardegna',
    labelEn: 'South and islands',
    labelIt: 'Sud e Isole',
    rules: regions(
      'Abruzzo',
      'Molise',
      'Campania',
      'Puglia',
      'Basilicata',
      'Calabria',
      'Sicilia',
      'Sardegna',
    ),
  },
]

/** The zones that the sample company divides Italy into. */
export const zonesOfSampleCompany: DemoPart = {
  fill: async ({ payload, req }) => {
    for (const [index, { rules, ...zone }] of zones.entries()) {
      const { id } = await payload.create({
        collection: 'zones',
        data: { ...zone, order: (index + 1) * 10 } as never,
        depth: 0,
        overrideAccess: true,
        req,
      })
      for (const rule of rules) {
        await payload.create({
          collection: 'zone-rules',
          data: { country: 'IT', ...rule, zone: id },
          depth: 0,
          overrideAccess: true,
          req,
        })
      }
    }
  },
  tables: ['zones', 'zone_rules'],
}
