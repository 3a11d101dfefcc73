import { addDays, instantAt, workday } from './calendar'
import { type CompanyCard, inventCompanies } from './companyCards'
import { type Demo, idsByCode } from './context'
import { createRandom } from './random'
import type { Team } from './team'

/** A company as the other parts need it. */
export type Company = CompanyCard & {
  createdAt: Date
  id: number
  /** Who looks after it, and owns its card. */
  rep: number
}

const wanted = 300

export const fillCompanies = async (demo: Demo, team: Team): Promise<Company[]> => {
  const random = createRandom('company records')
  const category = await idsByCode(demo, 'classification')
  const tag = await idsByCode(demo, 'tags')
  const companies: Company[] = []
  for (const card of inventCompanies(wanted)) {
    const rep = team.user(card.town.territory)
    // Some cards came from marketing or from the office, most from who looks after them.
    const createdBy = card.private
      ? rep
      : random.pick([rep, rep, rep, team.user('valentina'), team.user('roberto')])
    const day = workday(addDays(demo.today, -card.age))
    const createdAt = instantAt(day, random.int(8 * 60 + 30, 18 * 60))
    const { id } = await demo.payload.create({
      collection: 'companies',
      data: {
        ...card.data,
        category: category(card.sector.category),
        country: 'IT',
        createdAt: createdAt.toISOString(),
        createdBy,
        owner: rep,
        parent: card.parent === undefined ? undefined : companies[card.parent]?.id,
        private: card.private,
        salesRep: rep,
        tags: card.tags.map(tag),
      },
      depth: 0,
      overrideAccess: true,
      req: demo.req,
    })
    companies.push({ ...card, createdAt, id, rep })
  }
  return companies
}
