import type { Demo } from '#platform/parts'
import { addDays, instantAt, noon, workday } from './calendar'
import { idsByCode } from './context'
import { createRandom } from './random'
import type { Team } from './team'
import { type CampaignPlan, campaignPlans } from './words/notes'

export type Campaign = CampaignPlan & { id: number }

export const fillCampaigns = async (demo: Demo, team: Team): Promise<Campaign[]> => {
  const random = createRandom('campaigns')
  const type = await idsByCode(demo, 'campaign-types')
  const campaigns: Campaign[] = []
  for (const plan of campaignPlans) {
    const owner = team.user('valentina')
    const startDate = noon(addDays(demo.today, plan.begins))
    const endDate = noon(addDays(demo.today, plan.ends))
    const status = plan.ends < 0 ? 'completed' : plan.begins <= 0 ? 'active' : 'planned'
    const made = workday(addDays(demo.today, Math.min(plan.begins, 0) - random.int(20, 30)))
    // A campaign costs more the longer it runs; a finished one has seldom kept to its budget.
    const share = status === 'planned' ? 0 : status === 'active' ? 0.4 : random.int(85, 110) / 100
    const { id } = await demo.payload.create({
      collection: 'campaigns',
      data: {
        budget: plan.budget,
        code: plan.code,
        cost: share === 0 ? undefined : Math.round(plan.budget * share),
        createdAt: instantAt(made, 10 * 60).toISOString(),
        createdBy: owner,
        description: plan.description,
        endDate,
        expectedRevenue: plan.budget * random.int(4, 9),
        name: plan.name,
        owner,
        startDate,
        status,
        type: type(plan.type),
      },
      depth: 0,
      overrideAccess: true,
      req: demo.req,
    })
    campaigns.push({ ...plan, id })
  }
  return campaigns
}
