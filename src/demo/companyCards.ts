import { municipalitiesNamed } from '#registry'
import { domainWord, landline, mobile, vatNumber } from './identifiers'
import { createRandom, type Random } from './random'
import { industrialStreets, surnames, townStreets } from './words/names'
import { companyNotes } from './words/notes'
import { type Sector, sectors } from './words/sectors'
import { type Town, taxOfficeOf, towns } from './words/towns'

export type Role = 'customer' | 'partner' | 'prospect' | 'supplier'

/** A company before it has an id. */
export type CompanyCard = {
  /** Days before today on which the card was made. */
  age: number
  domain: string
  data: {
    alias?: string
    city: string
    code?: string
    email: string
    externalId?: string
    mobile?: string
    name: string
    notes?: string
    pec: string
    phone: string
    postalCode: string
    province: string
    roles: Role[]
    street: string
    taxCode: string
    vatNumber: string
    website?: string
  }
  /** Place in the list of the company that it is a member of. */
  parent?: number
  private: boolean
  sector: Sector
  tags: string[]
  town: Town
}

const forms: Record<string, number> = {
  'S.a.s.': 8,
  'S.n.c.': 10,
  'S.p.A.': 16,
  'S.r.l.': 58,
  'S.r.l. Società Benefit': 3,
}
const cooperative = 'Soc. Coop. Agr.'

const repeated = <T extends { weight: number }>(list: T[]): T[] =>
  list.flatMap((item) => Array.from({ length: item.weight }, () => item))
const townsByWeight = repeated(towns)
const sectorsByWeight = repeated(sectors)

/** Invents the companies of the registry; the same ones each time. */
export const inventCompanies = (count: number): CompanyCard[] => {
  const random = createRandom('companies')
  const cards: CompanyCard[] = []
  const domains = new Set<string>()
  while (cards.length < count) {
    const sector = random.pick(sectorsByWeight)
    const town = random.pick(townsByWeight)
    const name = inventName(random, sector, town)
    const domain = `${domainWord(name)}.example`
    if (!name || domains.has(domain)) continue
    domains.add(domain)
    cards.push(inventCard({ domain, index: cards.length, name, random, sector, town }))
  }
  joinGroups(random, cards)
  return cards
}

/** Empty where the name would read badly: `di L’Aquila`. */
const inventName = (random: Random, sector: Sector, town: Town): string => {
  const pattern = random.pick(sector.names)
  const place = town.name.replace('Reggio nell’Emilia', 'Reggio Emilia')
  if (pattern.includes('{t}') && /^L(a |['’])|'/.test(place)) return ''
  const stem = pattern.replace('{c}', random.pick(surnames)).replace('{t}', place)
  if (pattern.includes('Social')) return `${stem} ${cooperative}`
  const form = random.weighted(forms)
  const partners = form === 'S.n.c.' || form === 'S.a.s.'
  const family = random.chance(0.5) ? '& C.' : '& Figli'
  return partners && pattern.endsWith('{c}') ? `${stem} ${family} ${form}` : `${stem} ${form}`
}

type CardArgs = {
  domain: string
  index: number
  name: string
  random: Random
  sector: Sector
  town: Town
}

const inventCard = ({ domain, index, name, random, sector, town }: CardArgs): CompanyCard => {
  const [place] = municipalitiesNamed(town.name)
  if (!place) throw new Error(`No municipality ${town.name}`)
  const roles = rolesOf(random, sector)
  const customer = roles.includes('customer')
  const vat = vatNumber(random, taxOfficeOf(place.province))
  const industrial = random.chance(0.7)
  const street = random.pick(industrial ? industrialStreets : townStreets)
  const suffix = random.chance(0.12) ? random.pick(['/A', '/B', '/C']) : ''
  return {
    age: random.chance(0.6) ? random.int(700, 1100) : random.int(60, 700),
    data: {
      alias: random.chance(0.1) ? name.split(' ').slice(0, 2).join(' ') : undefined,
      city: town.name,
      code: customer ? `C${String(index + 1).padStart(4, '0')}` : undefined,
      email: `${random.pick(['info', 'info', 'commerciale', 'ordini', 'amministrazione'])}@${domain}`,
      externalId: customer ? `GEST-${10_000 + index * 7}` : undefined,
      mobile: random.chance(0.2) ? mobile(random) : undefined,
      name,
      notes: random.chance(0.4) ? random.pick(companyNotes) : undefined,
      pec: `${domain.split('.')[0]}@pec.example`,
      phone: landline(random, town.areaCode),
      postalCode: random.pick(town.postalCodes),
      province: place.province,
      roles,
      street: `${street}, ${random.int(1, industrial ? 60 : 180)}${suffix}`,
      taxCode: vat,
      vatNumber: vat,
      website: random.chance(0.85) ? `www.${domain}` : undefined,
    },
    domain,
    private: false,
    sector,
    tags: tagsOf(random, customer),
    town,
  }
}

const rolesOf = (random: Random, { category }: Sector): Role[] => {
  if (category === 'cartiere') return ['supplier']
  if (category === 'macchine') return random.chance(0.5) ? ['supplier', 'partner'] : ['supplier']
  if (category === 'autotrasporti' && random.chance(0.4)) return ['customer', 'supplier']
  return random.chance(0.58) ? ['customer'] : ['prospect']
}

const tagsOf = (random: Random, customer: boolean): string[] => {
  const possible = customer
    ? ['vip', 'strategico', 'stagionale', 'biologico', 'export', 'pagamenti-lenti']
    : ['da-fiera', 'to-verify', 'newsletter', 'export', 'biologico']
  return random.chance(0.45) ? random.sample(possible, random.int(1, 2)) : []
}

/** Some companies are members of others; a few cards are private. */
const joinGroups = (random: Random, cards: CompanyCard[]) => {
  const places = cards.flatMap(({ data }, index) =>
    data.roles.includes('customer') ? [index] : [],
  )
  for (let head = 0; head < 9; head += 1) {
    const parent = places[head * 11] as number
    for (let member = 1; member <= random.int(2, 4); member += 1) {
      const card = cards[places[head * 11 + member] as number]
      if (card) card.parent = parent
    }
  }
  const heads = new Set(cards.map(({ parent }) => parent))
  for (let place = 10; place < cards.length; place += 41) {
    // A private card is in no group of companies: the list of members would give it away.
    const alone = cards.findIndex(
      ({ parent }, index) => index >= place && parent === undefined && !heads.has(index),
    )
    const card = cards[alone]
    if (card) card.private = true
  }
}
