import { sql } from '@payloadcms/db-postgres'
import { isClosed, remindAt } from '#activities'
import type { Demo } from '#platform/parts'
import { addDays, timeZone, today, workday } from './calendar'
import type { Campaign } from './campaigns'
import type { Company } from './companies'
import type { Contact } from './contacts'
import { idsByCode } from './context'
import type { Random } from './random'
import { createStoryteller, type Entry } from './storyteller'
import type { Team } from './team'
import { otherStories } from './words/otherStories'
import { salesStories } from './words/salesStories'
import type { Story } from './words/story'

const wanted = 8_000
const twoYears = 730
/** Stories that begin in the coming weeks are the office's plans. */
const ahead = 28

export type Activity = Entry & { id: number }

type Registry = { campaigns: Campaign[]; companies: Company[]; contacts: Contact[] }

/** Two years of work with the companies, and what is planned for the coming weeks. */
export const fillActivities = async (
  demo: Demo,
  team: Team,
  registry: Registry,
): Promise<Activity[]> => {
  const entries = tellStories(demo, team, registry)
  entries.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
  const activities = entries.map((entry, index) => Object.assign(entry, { id: index + 1 }))
  await insert(demo, activities)
  return activities
}

const tellStories = (demo: Demo, team: Team, { campaigns, companies, contacts }: Registry) => {
  const { random, tell } = createStoryteller({ team, today: demo.today })
  const people = new Map<number, Contact[]>()
  for (const contact of contacts) {
    people.set(contact.company.id, [...(people.get(contact.company.id) ?? []), contact])
  }
  const busy = companies.flatMap((company) =>
    Array<Company>(weightOf(random, company)).fill(company),
  )
  const stories = [...salesStories, ...otherStories].flatMap((story) =>
    Array<Story>(story.weight).fill(story),
  )
  const acquainted = new Set<number>()
  const entries: Entry[] = []
  while (entries.length < wanted) {
    const company = random.pick(busy)
    const story = random.pick(stories)
    if (!suits(story, company)) continue
    const isFirst = story.steps[0]?.subject === 'first-contact' && !story.campaign
    if (isFirst && acquainted.has(company.id)) continue
    const campaign = story.campaign ? campaignFor({ campaigns, company, random, story }) : null
    if (story.campaign && !campaign) continue
    const start = startOf({ campaign, company, isFirst, random, today: demo.today })
    if (start === null) continue
    const colleagues = people.get(company.id) ?? []
    const told = tell({ campaign, colleagues, contact: random.pick(colleagues), start, story })
    if (told.length > 0 && isFirst) acquainted.add(company.id)
    entries.push(...told.slice(0, wanted - entries.length))
    const last = entries.at(-1)
    if (last && entries.length === wanted) Object.assign(last, { next: null, noted: false })
  }
  return entries
}

/** Some customers keep the office busy, others hardly write. */
const weightOf = (random: Random, { data }: Company) =>
  random.int(1, 5) * (data.roles.includes('customer') ? 3 : data.roles.includes('supplier') ? 1 : 2)

const suits = ({ role }: Story, { data }: Company) =>
  role === 'any' ? !data.roles.includes('supplier') : data.roles.includes(role)

const campaignFor = ({
  campaigns,
  company,
  random,
  story,
}: {
  campaigns: Campaign[]
  company: Company
  random: Random
  story: Story
}): Campaign | null => {
  const fair = story.steps[0]?.mode === 'meeting'
  const fitting = campaigns.filter(
    ({ begins, sectors, type }) =>
      begins <= 0 &&
      (type === 'event') === fair &&
      (sectors?.includes(company.sector.category) ?? true),
  )
  return fitting.length > 0 ? random.pick(fitting) : null
}

/** Null when the company was not known yet. */
const startOf = ({
  campaign,
  company,
  isFirst,
  random,
  today,
}: {
  campaign: Campaign | null
  company: Company
  isFirst: boolean
  random: Random
  today: string
}): null | string => {
  const known = -Math.min(company.age - 1, twoYears)
  const customer = company.data.roles.includes('customer')
  if (isFirst && customer) {
    // Customers were won when their card was made.
    return company.age > twoYears ? null : workday(addDays(today, known + random.int(0, 5)))
  }
  if (!campaign) return workday(addDays(today, random.int(known, ahead)))
  const day = random.int(campaign.begins, Math.min(campaign.ends, -1))
  return day < known ? null : workday(addDays(today, day))
}

const insert = async (demo: Demo, activities: Activity[]) => {
  const mode = await idsByCode(demo, 'activity-modes')
  const subject = await idsByCode(demo, 'activity-subjects')
  const outcome = await idsByCode(demo, 'activity-outcomes')
  const status = await idsByCode(demo, 'activity-statuses')
  const tag = await idsByCode(demo, 'tags')
  const ids = new Map<Entry, number>(activities.map((activity) => [activity, activity.id]))
  const rows = activities.map((entry) => ({
    assignee_group_id: entry.assigneeGroup,
    assignee_id: entry.assignee,
    campaign_id: entry.campaign,
    company_id: entry.company,
    completed_at: entry.completedAt,
    contact_id: entry.contact,
    created_at: entry.createdAt,
    created_by_id: entry.createdBy,
    description: entry.description,
    direction: entry.step.direction ?? 'out',
    duration: entry.duration,
    has_time: entry.hasTime,
    id: entry.id,
    mode_id: mode(entry.step.mode),
    next_assignee_id: entry.noted ? entry.next?.assignee : null,
    next_date: entry.noted ? entry.next?.startsAt : null,
    next_notes: entry.noted ? entry.next?.description : null,
    note: entry.note,
    on_agenda: entry.onAgenda,
    outcome_id: outcome(entry.outcome),
    previous_id: entry.previous && ids.get(entry.previous),
    remind_at: reminderOf(entry, demo.today),
    priority: entry.step.priority ?? 0,
    starts_at: entry.startsAt,
    status_id: status(entry.status),
    subject_id: subject(entry.step.subject),
    updated_at: entry.completedAt ?? entry.createdAt,
  }))
  // Set-wise, for speed; the triggers work out `state`, `ends_at` and `restricted_to_id` as for any write.
  await demo.db.execute(sql`
    INSERT INTO activities (id, mode_id, subject_id, direction, description, company_id, contact_id,
      starts_at, has_time, duration, note, next_assignee_id, next_date, next_notes,
      previous_id, campaign_id, priority, outcome_id, status_id, assignee_id, assignee_group_id,
      remind_at, on_agenda, completed_at, created_by_id, created_at, updated_at)
    SELECT id, mode_id, subject_id, direction, description, company_id, contact_id,
      starts_at, has_time, duration, note, next_assignee_id, next_date, next_notes,
      previous_id, campaign_id, priority, outcome_id, status_id, assignee_id, assignee_group_id,
      remind_at, on_agenda, completed_at, created_by_id, created_at, updated_at
    FROM jsonb_populate_recordset(NULL::activities, ${JSON.stringify(rows)}::jsonb)`)
  await demo.db.execute(sql`SELECT setval('activities_id_seq', ${activities.length}::int)`)
  const rels = activities.flatMap(({ id, participants, tags }) => [
    ...participants.users.map((users_id, order) => ({ ...participant(id, order), users_id })),
    ...participants.contacts.map((contacts_id, order) => ({
      ...participant(id, order + participants.users.length),
      contacts_id,
    })),
    ...tags.map((code, order) => ({
      order: order + 1,
      parent_id: id,
      path: 'tags',
      tags_id: tag(code),
    })),
  ])
  await demo.db.execute(sql`
    INSERT INTO activities_rels ("order", parent_id, path, users_id, contacts_id, tags_id)
    SELECT "order", parent_id, path, users_id, contacts_id, tags_id
    FROM jsonb_populate_recordset(NULL::activities_rels, ${JSON.stringify(rels)}::jsonb)`)
}

/** What was due on earlier days has long been dismissed. */
const reminderOf = (
  { assignee, hasTime, startsAt, status }: Entry,
  firstDay: string,
): Date | null =>
  today(startsAt) < firstDay
    ? null
    : remindAt({
        assignee,
        before: 15,
        hasTime,
        isClosed: isClosed(status),
        reminder: null,
        startsAt,
        timeZone,
        workStart: '09:00',
      })

const participant = (id: number, order: number) => ({
  order: order + 1,
  parent_id: id,
  path: 'participants',
})
