import type { PayloadRequest, Where } from 'payload'
import { analyse } from '../operations/analyse'
import type { Analysis } from '../operations/result'

export type CampaignPicture = {
  /** How they were reached: calls, mails, visits … */
  byMode: Analysis
  byOutcome: Analysis
  byAssignee: Analysis
  /** Done activities, and the different companies that they reached. */
  reached: Analysis
  totals: Analysis
}

/** What a campaign came to: its activities, whom they reached and how they ended (A4). */
export const campaignPicture = async (
  id: number,
  req: PayloadRequest,
): Promise<CampaignPicture> => {
  const where: Where = { campaign: { equals: id } }
  const done: Where = { and: [where, { state: { equals: 'done' } }] }
  const [totals, reached, byMode, byOutcome, byAssignee] = await Promise.all([
    analyse({ measures: ['count', 'planned', 'overdue', 'duration'], req, where }),
    analyse({ measures: ['count', 'companies'], req, where: done }),
    analyse({ groupBy: ['mode'], measures: ['count', 'done', 'companies'], req, where }),
    analyse({ groupBy: ['outcome'], measures: ['count', 'share', 'companies'], req, where }),
    analyse({ groupBy: ['assignee'], measures: ['count', 'done', 'companies'], req, where }),
  ])
  return { byMode, byOutcome, byAssignee, reached, totals }
}
