import fs from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startForExamples, tryExamples } from '#tests/support/examples'
import { isOn } from '#tests/support/parts'

let crm: Awaited<ReturnType<typeof startForExamples>>

beforeAll(async () => {
  crm = await startForExamples()
})

afterAll(() => crm?.server.stop())

const [own = '', together = ''] = fs
  .readFileSync('plugins/crm-zones/docs/api.md', 'utf8')
  .split('## In the statistics')

it('every example of its API works as written', async () => {
  expect(await tryExamples({ ...crm, page: own })).toBeGreaterThanOrEqual(2)
})

it.runIf(isOn('crm-stats'))('so does that of the statistics, where they are there', async () => {
  expect(await tryExamples({ ...crm, page: together })).toBeGreaterThanOrEqual(1)
})
