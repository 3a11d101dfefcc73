import { setTimeout as sleep } from 'node:timers/promises'
import {
  type BasePayload,
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
} from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { coordinatorOf, defineJob, enqueue, startWorkers } from '#platform/jobs'
import { definePart } from '#platform/parts'
import { createContributed, keepContributed } from '#platform/parts/contributed'
import { createDatabase, type TestDatabase } from '../../support/postgres'

const ran: string[] = []
const job = defineJob<{ name: string }>({
  name: 'try',
  handler: async ({ data }) => {
    ran.push(data.name)
    if (data.name === 'fails once' && ran.filter((name) => name === data.name).length === 1) {
      throw new Error('as the test wants')
    }
  },
  options: { retryDelay: 1 },
})

let database: TestDatabase
let payload: BasePayload

beforeAll(async () => {
  database = await createDatabase()
  process.env.DATABASE_URL = database.url
  process.env.PAYLOAD_SECRET = 'secret-of-jobs'
  const { BasePayload: Payload } = await import('payload')
  const { default: config } = await import('@payload-config')
  const settings = await config
  const withJob = definePart({ slug: 'with-job', brings: () => ({ jobs: [job] }) })()
  payload = await new Payload().init({
    config: { ...settings, custom: keepContributed(createContributed([withJob])) },
  })
  payload.logger.level = 'silent'
})

afterAll(async () => {
  await payload?.destroy()
  await database?.drop()
})

const until = async (test: () => boolean) => {
  const end = Date.now() + 20_000
  while (!test() && Date.now() < end) await sleep(50)
}

describe('a job', () => {
  it('runs when its transaction is committed, never when it is rolled back, once for its key', async () => {
    const gone = await createLocalReq({}, payload)
    await initTransaction(gone)
    await enqueue({ data: { name: 'rolled back' }, job, req: gone })
    await killTransaction(gone)

    const kept = await createLocalReq({}, payload)
    await initTransaction(kept)
    await enqueue({ data: { name: 'committed' }, job, req: kept })
    await commitTransaction(kept)

    expect(
      await enqueue({ data: { name: 'keyed' }, job, key: 'k', req: { payload } }),
    ).not.toBeNull()
    expect(await enqueue({ data: { name: 'keyed' }, job, key: 'k', req: { payload } })).toBeNull()
    await enqueue({ data: { name: 'fails once' }, job, req: { payload } })

    const workers = await startWorkers(payload)
    try {
      await until(() => ran.length >= 4)
      await sleep(1500)
      expect([...ran].sort()).toEqual(['committed', 'fails once', 'fails once', 'keyed'])
    } finally {
      await workers.stop(1000)
    }
  })
})

describe('the clock', () => {
  it('gives each slot to one of many', async () => {
    const keepers = Array.from({ length: 8 }, () => coordinatorOf(payload))
    for (const slot of ['tick 1', 'tick 2']) {
      const answers = await Promise.all(keepers.map((keeper) => keeper.shouldRun(slot, 60_000)))
      expect(answers.filter(Boolean)).toHaveLength(1)
    }
  })
})
