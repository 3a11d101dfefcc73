import { afterAll, beforeAll, it } from 'vitest'
import { expectFlow, startTraced, type Traced } from '../support/flows'

let crm: Traced

beforeAll(async () => {
  crm = await startTraced()
})

afterAll(() => crm?.stop())

it('an Advance', async () => {
  const { advance } = await import('#activities/operations/advance')
  const company = await crm.payload.create({
    collection: 'companies',
    data: { name: 'X' } as never,
  })
  const outcomes = await crm.payload.find({
    collection: 'activity-outcomes',
    overrideAccess: true,
    where: { code: { equals: 'positive' } },
  })
  const run = async () => {
    const r = await crm.req()
    const act = await crm.payload.create({
      collection: 'activities',
      data: { company: company.id, description: 'a' } as never,
      req: r,
      overrideAccess: false,
      user: r.user,
    })
    return async () =>
      advance({
        how: 'continue',
        id: act.id,
        key: String(act.id),
        outcome: outcomes.docs[0]?.id as number,
        req: await crm.req(),
      } as never)
  }
  await (await run())()
  const again = await run()
  await expectFlow({ page: 'docs/architecture.md', run: again, section: 'Advance' })
})
