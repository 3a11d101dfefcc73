import { sql } from '@payloadcms/db-postgres'
import type { Demo } from '#platform/parts'
import { addDays, instantAt, workday } from './calendar'
import { insertDated } from './cards'
import { type CompanyCard, inventCompanies } from './companyCards'
import { idsByCode } from './context'
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
  const cards = inventCompanies(wanted).map((card) => {
    const rep = team.user(card.town.territory)
    // Some cards came from marketing or from the office, most from who looks after them.
    const createdBy = card.private
      ? rep
      : random.pick([rep, rep, rep, team.user('valentina'), team.user('roberto')])
    const day = workday(addDays(demo.today, -card.age))
    const createdAt = instantAt(day, random.int(8 * 60 + 30, 18 * 60))
    return { ...card, createdAt, createdBy, rep }
  })
  const ids = await insertDated(
    demo,
    'companies',
    cards.map(({ createdAt, createdBy, rep, ...card }) => ({
      createdAt,
      createdBy,
      data: {
        ...card.data,
        category: category(card.sector.category),
        country: 'IT',
        owner: rep,
        private: card.private,
        salesRep: rep,
        tags: card.tags.map(tag),
      },
    })),
  )
  const members = cards.flatMap(({ parent }, index) =>
    parent === undefined ? [] : [{ id: ids[index], parent: ids[parent] }],
  )
  await demo.db.execute(sql`
    UPDATE companies SET parent_id = r.parent
    FROM jsonb_to_recordset(${JSON.stringify(members)}::jsonb) AS r(id int, parent int)
    WHERE companies.id = r.id`)
  return cards.map((card, index) => ({ ...card, id: ids[index] as number }))
}
