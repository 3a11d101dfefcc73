import { sql } from '@payloadcms/db-postgres'
import type { Demo } from '#platform/parts'
import type { Activity } from './activities'
import { addDays, instantAt, lastWorkday, noon, today } from './calendar'
import type { Company } from './companies'
import { createRandom } from './random'
import type { Team } from './team'
import { type ProjectPlan, projectPlans } from './words/projects'

/** How much of the work with its company belongs to a project. */
const most = 8
const least = 3

/** The office's projects, most of them for a customer, with activities of that time. */
export const fillProjects = async (
  demo: Demo,
  team: Team,
  { activities, companies }: { activities: Activity[]; companies: Company[] },
): Promise<void> => {
  const random = createRandom('projects')
  const taken = new Set<number>()
  const links: { activity: number; project: number }[] = []
  const customers = companies.filter(
    (company) => !company.private && company.data.roles.includes('customer'),
  )
  for (const plan of projectPlans) {
    const work = plan.internal ? new Map<number, Activity[]>() : workDuring(plan, demo, activities)
    const fitting = customers.filter(
      ({ id }) => !taken.has(id) && (work.get(id)?.length ?? 0) >= least,
    )
    // What begins later has no work yet.
    const company = plan.internal
      ? null
      : random.pick(fitting.length > 0 ? fitting : customers.filter(({ id }) => !taken.has(id)))
    if (company) taken.add(company.id)
    const owner = company?.rep ?? team.user('roberto')
    const made = lastWorkday(addDays(demo.today, Math.min(plan.begins, 0) - random.int(5, 15)))
    const { id } = await demo.payload.create({
      collection: 'projects',
      data: {
        code: plan.code,
        company: company?.id,
        createdAt: instantAt(made, 11 * 60).toISOString(),
        createdBy: owner,
        description: plan.description,
        endDate: noon(addDays(demo.today, plan.ends)),
        name: plan.name,
        owner,
        startDate: noon(addDays(demo.today, plan.begins)),
        status: statusOf(plan),
      },
      depth: 0,
      // Set-up of an empty database: nobody is logged in yet.
      overrideAccess: true,
      req: demo.req,
    })
    const own = company ? random.sample(work.get(company.id) ?? [], most) : []
    links.push(...own.map((activity) => ({ activity: activity.id, project: id })))
  }
  await demo.db.execute(sql`
    UPDATE activities SET project_id = r.project
    FROM jsonb_to_recordset(${JSON.stringify(links)}::jsonb) AS r(activity int, project int)
    WHERE activities.id = r.activity`)
}

/** Activities of the time of a project, by company. */
const workDuring = (
  { begins, ends }: ProjectPlan,
  demo: Demo,
  activities: Activity[],
): Map<number, Activity[]> => {
  const [from, to] = [addDays(demo.today, begins), addDays(demo.today, ends)]
  const found = new Map<number, Activity[]>()
  for (const activity of activities) {
    const day = today(activity.startsAt)
    if (day < from || day > to) continue
    found.set(activity.company, [...(found.get(activity.company) ?? []), activity])
  }
  return found
}

const statusOf = ({ begins, cancelled, ends }: ProjectPlan) => {
  if (cancelled) return 'cancelled'
  if (ends < 0) return 'completed'
  return begins <= 0 ? 'active' : 'planned'
}
