import type { Demo } from '#platform/parts'
import type { Company } from './companies'
import type { Contact } from './contacts'
import { idsByCode } from './context'
import { createRandom } from './random'
import { relationshipNotes } from './words/notes'

const wanted = 70

/** Relations between cards: who supplies, advises, recommends or also works for whom. */
export const fillRelationships = async (
  demo: Demo,
  companies: Company[],
  contacts: Contact[],
): Promise<void> => {
  const random = createRandom('relationships')
  const kind = await idsByCode(demo, 'relationship-kinds')
  const open = companies.filter((company) => !company.private)
  const known = contacts.filter(({ company }) => !company.private)
  const made = new Set<string>()
  while (made.size < wanted) {
    const code = random.weighted({
      'consultant-of': 2,
      'customer-of': 5,
      'partner-of': 3,
      'referred-by': 4,
      'works-for': 3,
    })
    const to = random.pick(open)
    const person = code === 'consultant-of' || code === 'works-for'
    const from = person
      ? { relationTo: 'contacts' as const, value: random.pick(known).id }
      : { relationTo: 'companies' as const, value: random.pick(open).id }
    const key = `${from.relationTo} ${from.value} ${to.id}`
    const same = !person && from.value === to.id
    const employer = person && known.find(({ id }) => id === from.value)?.company.id === to.id
    if (same || employer || made.has(key)) continue
    made.add(key)
    await demo.payload.create({
      collection: 'relationships',
      data: {
        createdBy: to.rep,
        from,
        kind: kind(code),
        notes: random.pick(relationshipNotes[code] ?? ['']),
        to: { relationTo: 'companies', value: to.id },
      },
      depth: 0,
      overrideAccess: true,
      req: demo.req,
    })
  }
}
