import { sql } from '@payloadcms/db-postgres'
import type { Demo } from '#platform/parts'
import type { Activity } from './activities'
import { addDays, daysBetween, instantAt, lastWorkday, noon, today, workday } from './calendar'
import type { Campaign } from './campaigns'
import type { Company } from './companies'
import { idsByCode } from './context'
import { createRandom, type Random } from './random'
import type { Entry } from './storyteller'
import type { Team } from './team'
import { leadKinds, leadNotes, loneLeads } from './words/leads'

type Registry = { activities: Activity[]; campaigns: Campaign[]; companies: Company[] }

type Lead = {
  activities: number[]
  amount?: number
  campaign?: null | number
  company?: number
  contact?: null | number
  createdAt: Date
  description?: string
  expectedClose?: string
  name: string
  owner: number
  source: string
  status: string
}

/** Leads that began one of the stories that are told: with a first contact, with a campaign. */
const ofContacts = 30
const ofCampaigns = 15

/** How long ago a story may have begun, in days. */
const oldest = 400

/**
 * What may become business: stories that began with an interest, and names that nobody knows yet.
 * @returns the activities that are about a lead
 */
export const fillLeads = async (
  demo: Demo,
  team: Team,
  registry: Registry,
): Promise<Set<number>> => {
  const random = createRandom('leads')
  const status = await idsByCode(demo, 'lead-statuses')
  const source = await idsByCode(demo, 'lead-sources')
  const leads = [...fromStories(random, demo, registry), ...lone(random, demo, team, registry)]
  leads.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
  const links: { activity: number; lead: number }[] = []
  for (const { activities, createdAt, ...lead } of leads) {
    const { id } = await demo.payload.create({
      collection: 'leads',
      data: {
        ...lead,
        createdAt: createdAt.toISOString(),
        createdBy: lead.owner,
        source: source(lead.source),
        status: status(lead.status),
      },
      depth: 0,
      // Set-up of an empty database: nobody is logged in yet.
      overrideAccess: true,
      req: demo.req,
    })
    links.push(...activities.map((activity) => ({ activity, lead: id })))
  }
  await demo.db.execute(sql`
    UPDATE activities SET lead_id = r.lead
    FROM jsonb_to_recordset(${JSON.stringify(links)}::jsonb) AS r(activity int, lead int)
    WHERE activities.id = r.activity`)
  return new Set(links.map(({ activity }) => activity))
}

const fromStories = (random: Random, demo: Demo, registry: Registry): Lead[] => {
  const companies = new Map(registry.companies.map((company) => [company.id, company]))
  const campaigns = new Map(registry.campaigns.map((campaign) => [campaign.id, campaign]))
  const ids = new Map<Entry, number>(registry.activities.map((entry) => [entry, entry.id]))
  const begins = registry.activities.filter(
    ({ campaign, company, createdAt, previous, step }) =>
      previous === null &&
      companies.get(company)?.private === false &&
      daysBetween(today(createdAt), demo.today) < oldest &&
      (step.subject === 'first-contact' || campaign !== null),
  )
  const chosen = [
    ...random.sample(
      begins.filter(({ campaign }) => campaign === null),
      ofContacts,
    ),
    ...random.sample(
      begins.filter(({ campaign }) => campaign !== null),
      ofCampaigns,
    ),
  ]
  return chosen.flatMap((first): Lead[] => {
    const company = companies.get(first.company)
    if (!company) return []
    const story = chainOf(first)
    const campaign = first.campaign === null ? undefined : campaigns.get(first.campaign)
    const status = statusOf(random, story)
    const isOpen = status !== 'converted' && status !== 'lost'
    const day = isOpen
      ? addDays(demo.today, random.int(5, 75))
      : addDays(today(first.createdAt), random.int(30, 90))
    return [
      {
        activities: story.flatMap((entry) => ids.get(entry) ?? []),
        amount: random.int(10, 400) * 100,
        campaign: campaign?.id,
        company: company.id,
        contact: first.contact,
        createdAt: first.createdAt,
        description: random.chance(0.4) ? random.pick(leadNotes) : undefined,
        expectedClose: noon(workday(day)),
        name: `${random.pick(leadKinds)}: ${random.pick(company.sector.goods)}`,
        owner: company.rep,
        source: campaign
          ? campaign.type === 'event'
            ? 'fair'
            : 'email'
          : random.weighted({ 'cold-call': 40, other: 5, referral: 30, web: 25 }),
        status,
      },
    ]
  })
}

const chainOf = (first: Entry): Entry[] => {
  const story: Entry[] = []
  for (let entry: Entry | null = first; entry; entry = entry.next) story.push(entry)
  return story
}

const statusOf = (random: Random, story: Entry[]): string => {
  const last = story.at(-1)
  if (last?.outcome === 'negative' || last?.status === 'cancelled') return 'lost'
  if (last?.status === 'done') {
    return last.step.subject === 'order' || random.chance(0.6) ? 'converted' : 'lost'
  }
  if (story.length === 1) return 'new'
  return story.length > 2 ? 'qualified' : 'contacted'
}

const lone = (random: Random, demo: Demo, team: Team, { campaigns }: Registry): Lead[] => {
  const running = campaigns.filter(({ begins }) => begins <= 0 && begins > -oldest)
  return loneLeads.map((lead) => {
    const day = lastWorkday(addDays(demo.today, -random.int(2, 70)))
    return {
      ...lead,
      activities: [],
      amount: random.chance(0.4) ? random.int(5, 80) * 100 : undefined,
      campaign: lead.source === 'fair' ? random.pick(running).id : undefined,
      createdAt: instantAt(day, random.int(9 * 60, 17 * 60)),
      owner: team.user(random.pick(['valentina', 'chiara', 'francesca', 'roberto'])),
      status: random.weighted({ contacted: 25, lost: 10, new: 65 }),
    }
  })
}
