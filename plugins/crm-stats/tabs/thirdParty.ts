import type { PayloadRequest, Where } from 'payload'
import { analyse } from '../operations/analyse'
import type { Analysis } from '../operations/result'
import type { Question } from '../question'
import { type Contacts, contactsOf } from './contacts'

export type Block = {
  analysis: Analysis
  code: 'byMode' | 'byMonth' | 'byOutcome' | 'byAssignee'
  question: Question
}

export type ThirdPartyPicture = { blocks: Block[]; contacts: Contacts; totals: Analysis }

type Ready = Pick<Question, 'groupBy' | 'measures'> & { code: Block['code'] }

const ready: Ready[] = [
  { code: 'byMonth', groupBy: ['month'], measures: ['count', 'done'] },
  { code: 'byMode', groupBy: ['mode'], measures: ['count', 'duration'] },
  { code: 'byOutcome', groupBy: ['outcome'], measures: ['count', 'share'] },
  { code: 'byAssignee', groupBy: ['assignee'], measures: ['count', 'done', 'overdue'] },
]

/** What the analysis page opens with: a company is a filter of its own, a person a condition. */
const filterOf = (collection: 'companies' | 'contacts', id: number): Partial<Question> =>
  collection === 'companies'
    ? { filters: { company: [String(id)] } }
    : { where: { contact: { equals: id } } }

/**
 * The picture of one third party (A11): totals, contacts, and the ready-made analyses, with
 * the rights of the asking person.
 */
export const thirdPartyPicture = async ({
  collection,
  id,
  req,
}: {
  collection: 'companies' | 'contacts'
  id: number
  req: PayloadRequest
}): Promise<ThirdPartyPicture> => {
  const where: Where = { [collection === 'companies' ? 'company' : 'contact']: { equals: id } }
  const contacted: Where = {
    and: [where, { state: { equals: 'done' } }, { startsAt: { exists: true } }],
  }
  const [totals, dated, ...answers] = await Promise.all([
    analyse({ measures: ['count', 'done', 'planned', 'overdue', 'duration'], req, where }),
    analyse({ req, where: contacted }),
    ...ready.map(({ groupBy, measures }) => analyse({ groupBy, measures, req, where })),
  ])
  return {
    blocks: ready.flatMap(({ code, groupBy, measures }, index) => {
      const analysis = answers[index]
      const question: Question = {
        dateField: 'startsAt',
        filters: {},
        groupBy,
        measures,
        ...filterOf(collection, id),
      }
      return analysis ? [{ analysis, code, question }] : []
    }),
    contacts: await contactsOf(where, dated.count, req),
    totals,
  }
}
