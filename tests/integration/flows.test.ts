import fs from 'node:fs'
import path from 'node:path'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { root } from '../../scripts/lib/paths.mjs'
import { createDatabase, type TestDatabase } from '../support/postgres'
import { filesRunBy } from '../support/trace'

/** The files that a section of docs/architecture.md lists. */
const listed = (section: string): string[] => {
  const text = fs.readFileSync(path.join(root, 'docs/architecture.md'), 'utf8')
  const part = text.split(/^## /m).find((one) => one.startsWith(section)) ?? ''
  return [...part.matchAll(/^- `([^`]+)`/gm)].map(([, file]) => String(file))
}

const expectFlow = (section: string, files: string[]): void => {
  const wanted = listed(section)
  expect(wanted.length).toBeGreaterThan(5)
  expect(wanted.filter((file) => !files.includes(file))).toEqual([])
}

let database: TestDatabase
let payload: Payload
let req: () => Promise<PayloadRequest>

beforeAll(async () => {
  database = await createDatabase()
  process.env.DATABASE_URL = database.url
  process.env.PAYLOAD_SECRET = 'secret-of-the-flows'
  process.env.CRM_ADMIN_EMAIL = 'admin@flows.example'
  process.env.CRM_ADMIN_PASSWORD = 'flows-password'
  const [{ BasePayload }, { default: config }] = await Promise.all([
    import('payload'),
    import('@payload-config'),
  ])
  payload = await new BasePayload().init({ config })
  payload.logger.level = 'silent'
  const { docs } = await payload.find({ collection: 'users', overrideAccess: true })
  req = () => createLocalReq({ user: { ...docs[0], collection: 'users' } as never }, payload)
})

afterAll(async () => {
  await payload?.destroy()
  await database?.drop()
})

it('an Advance', async () => {
  const { advance } = await import('#activities/operations/advance')
  const company = await payload.create({ collection: 'companies', data: { name: 'X' } as never })
  const outcomes = await payload.find({
    collection: 'activity-outcomes',
    overrideAccess: true,
    where: { code: { equals: 'positive' } },
  })
  const run = async () => {
    const r = await req()
    const act = await payload.create({
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
        req: await req(),
      } as never)
  }
  await (await run())()
  const again = await run()
  expectFlow('Advance', await filesRunBy(again))
})

it('a statistics filter', async () => {
  const { analyse } = await import('../../plugins/crm-stats')
  const run = async () =>
    analyse({
      groupBy: ['mode'],
      measures: ['count'],
      req: await req(),
      where: { 'company.city': { equals: 'X' } },
    } as never)
  await run()
  expectFlow('A filter of the statistics', await filesRunBy(run))
})
