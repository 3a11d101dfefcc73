import fs from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startForExamples, tryExamples, withKey } from '../support/examples'

let crm: Awaited<ReturnType<typeof startForExamples>>

beforeAll(async () => {
  crm = await startForExamples()
})

afterAll(() => crm?.server.stop())

it('every example of docs/api.md works as written', async () => {
  const page = fs.readFileSync('docs/api.md', 'utf8')
  expect(await tryExamples({ ...crm, page })).toBeGreaterThanOrEqual(43)
})

it('finding by external ID gives the one that was made', async () => {
  const { body } = await withKey(crm).get('companies?where[externalId][equals]=ERP-1002')
  expect(body.docs).toHaveLength(1)
  expect(body.docs[0]).toMatchObject({ name: 'Cantina Bianchi S.n.c.', phone: '+390141530000' })
})
