import type { Demo } from '#platform/parts'
import { addDays, instantAt, today, workday } from './calendar'
import { insertDated } from './cards'
import type { Company } from './companies'
import { idsByCode } from './context'
import { addressWord, landline, mobile, taxCode } from './identifiers'
import { createRandom, type Random } from './random'
import { jobTitles, men, surnames, women } from './words/names'
import { consentSources, contactNotes } from './words/notes'
import { birthplaces } from './words/towns'

/** A contact as the other parts need it. */
export type Contact = {
  company: Company
  female: boolean
  firstName: string
  id: number
  lastName: string
  private: boolean
}

const wanted = 600

/** The people of the companies: one at least for each, more where more is going on. */
export const fillContacts = async (demo: Demo, companies: Company[]): Promise<Contact[]> => {
  const random = createRandom('contacts')
  const tag = await idsByCode(demo, 'tags')
  const addresses = new Set<string>()
  const people = placesFor(random, companies).map((company) => ({
    ...invent(random, company, addresses),
    company,
    tags: random.chance(0.12) ? [tag(random.pick(['newsletter', 'vip', 'da-fiera']))] : [],
  }))
  const ids = await insertDated(
    demo,
    'contacts',
    people.map(({ company, createdAt, data, firstName, lastName, tags }) => ({
      createdAt,
      createdBy: company.rep,
      data: {
        ...data,
        company: company.id,
        country: 'IT',
        firstName,
        lastName,
        owner: company.rep,
        tags,
      },
    })),
  )
  return people.map(({ company, data, female, firstName, lastName }, index) => ({
    company,
    female,
    firstName,
    id: ids[index] as number,
    lastName,
    private: data.private,
  }))
}

const placesFor = (random: Random, companies: Company[]): Company[] => {
  const places = [...companies]
  while (places.length < wanted) {
    const company = random.pick(companies)
    const busy = company.data.roles.includes('customer')
    if (busy || random.chance(0.4)) places.push(company)
  }
  return places.sort((a, b) => a.id - b.id)
}

const invent = (random: Random, company: Company, addresses: Set<string>) => {
  const female = random.chance(0.44)
  const names = female ? women : men
  let firstName = random.pick(names)
  let lastName = random.pick(surnames)
  const address = () => `${addressWord(firstName)}.${addressWord(lastName)}@${company.domain}`
  while (addresses.has(address())) {
    firstName = random.pick(names)
    lastName = random.pick(surnames)
  }
  addresses.add(address())
  const title = random.pick(jobTitles.flatMap((job) => Array<typeof job>(job.weight).fill(job)))
  const earliest = today(company.createdAt)
  const day = workday(addDays(earliest, random.int(0, Math.min(40, company.age - 10))))
  const [, birthplace] = random.pick(birthplaces)
  return {
    createdAt: instantAt(day, random.int(8 * 60 + 30, 18 * 60)),
    data: {
      city: company.data.city,
      email: address(),
      emailConsent: consent(random, day),
      jobTitle: female ? title.her : title.him,
      mobile: random.chance(0.6) ? mobile(random) : undefined,
      notes: random.chance(0.15) ? random.pick(contactNotes) : undefined,
      phone: random.chance(0.35) ? landline(random, company.town.areaCode) : company.data.phone,
      postalCode: company.data.postalCode,
      // A few cards are their owner's own, such as a friend in the trade.
      private: random.chance(0.012),
      province: company.data.province,
      smsConsent: consent(random, day),
      street: company.data.street,
      taxCode: random.chance(0.08)
        ? taxCode(random, { birthplace, female, firstName, lastName })
        : undefined,
    },
    female,
    firstName,
    lastName,
  }
}

const consent = (random: Random, day: string) => {
  const state = random.weighted({ given: 52, refused: 10, unknown: 34, withdrawn: 4 })
  if (state === 'unknown') return { state }
  return {
    source: random.pick(consentSources),
    state,
    when: instantAt(workday(day), random.int(9 * 60, 18 * 60)).toISOString(),
  }
}
