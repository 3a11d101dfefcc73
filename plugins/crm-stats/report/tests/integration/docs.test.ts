import fs from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startForExamples, tryExamples } from '#tests/support/examples'

let crm: Awaited<ReturnType<typeof startForExamples>>

beforeAll(async () => {
  crm = await startForExamples()
})

afterAll(() => crm?.server.stop())

it('every example of its API works as written', async () => {
  const page = fs.readFileSync('plugins/crm-stats/report/docs/api.md', 'utf8')
  expect(await tryExamples({ ...crm, page })).toBeGreaterThanOrEqual(2)
})
