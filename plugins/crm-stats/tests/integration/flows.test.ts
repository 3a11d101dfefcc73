import { afterAll, beforeAll, it } from 'vitest'
import { expectFlow, startTraced, type Traced } from '#tests/support/flows'

let crm: Traced

beforeAll(async () => {
  crm = await startTraced()
})

afterAll(() => crm?.stop())

it('a statistics filter', async () => {
  const { analyse } = await import('../../index')
  const run = async () =>
    analyse({
      groupBy: ['mode'],
      measures: ['count'],
      req: await crm.req(),
      where: { 'company.city': { equals: 'X' } },
    } as never)
  await run()
  await expectFlow({
    page: 'plugins/crm-stats/docs/architecture.md',
    run,
    section: 'A filter of the statistics',
  })
})
