import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { inProject } from '../../scripts/lib/paths.mjs'
import { seeded } from '../fuzz/random'
import { type Asked, createMaker, graphQLOperations } from '../fuzz/requests'
import { send } from '../fuzz/walk'
import { startFuzzWorld } from '../fuzz/world'
import { must, type World } from '../integration/rights/world'
import { joinServer, leaveServer } from '../support/postgres'
import { minutesOf } from './minutes'

const hostile = 20
const ordinary = 10

/** What people ask for all day. */
const daily = [
  '/api/companies?limit=25&depth=1&sort=name',
  '/api/activities?limit=25&depth=1&sort=-startsAt',
  '/api/contacts?limit=25&where[lastName][contains]=zebra',
  '/api/search?q=zebra',
  '/api/activities/my-day',
]

/** The attacks of 28 November 2026, beside what the fuzz makes up. */
const attacks = (at: number): Asked => {
  const json = { 'Content-Type': 'application/json' }
  const aliases = Array.from({ length: 650 }, (_, n) => `a${n}: countCompanies { totalDocs }`)
  const list: Asked[] = [
    {
      body: JSON.stringify({ query: `{ ${aliases.join(' ')} }` }),
      headers: json,
      method: 'POST',
      path: '/api/graphql',
      reaches: [],
    },
    {
      body: `{"query":"${'x'.repeat(2_000_000)}"}`,
      headers: json,
      method: 'POST',
      path: '/api/graphql',
      reaches: [],
    },
    { headers: {}, method: 'GET', path: '/api/companies?limit=0', reaches: [] },
    { headers: {}, method: 'GET', path: '/api/activities?limit=1e9', reaches: [] },
    { headers: {}, method: 'DELETE', path: '/api/companies?where=1', reaches: [] },
    {
      body: JSON.stringify({ email: 'admin@crm.example', password: `wrong ${at}` }),
      headers: json,
      method: 'POST',
      path: '/api/users/login',
      reaches: [],
    },
  ]
  return list[at % list.length] as Asked
}

/** People with a login of their own each. */
const hire = (world: World): Promise<string[]> =>
  Promise.all(
    Array.from({ length: ordinary }, async (_, number) => {
      const email = `soak.${number}@crm.example`
      const password = `soak-password-${number}`
      const groups = [number % 2 === 0 ? world.groups.Staff : world.groups.Readers]
      await must(world.admin.post('users', { email, groups, name: `Soak ${number}`, password }))
      const { token } = await must(world.admin.post('users/login', { email, password }))
      return `JWT ${token}`
    }),
  )

type Times = { p50: number; p95: number }

const timesOf = (times: number[]): Times => {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN
  return { p50: at(0.5), p95: at(0.95) }
}

/** `npm run bench -- soak`: ten ordinary users, alone and beside twenty hostile connections, for an hour. */
export const runSoakBench = async (): Promise<void> => {
  await joinServer()
  const heapFile = path.join(os.tmpdir(), `crm-heap-${process.pid}`)
  const { heal, ids, logins, stop, world } = await startFuzzWorld({
    HEAP_FILE: heapFile,
    NODE_OPTIONS: `--import ${pathToFileURL(inProject('tests', 'bench', 'heapProbe.mjs')).href}`,
  })
  const { pid, url } = world.server
  const heap = async (): Promise<number> => {
    fs.rmSync(heapFile, { force: true })
    process.kill(pid as number, 'SIGUSR2')
    while (!fs.existsSync(heapFile)) await sleep(50)
    await sleep(50)
    return Number(fs.readFileSync(heapFile, 'utf8')) / 2 ** 20
  }
  let isOver = false
  const people = await hire(world)
  const failed = new Map<number, number>()
  const work = async (times: number[], login: string) => {
    for (let turn = 0; !isOver; turn += 1) {
      const asked: Asked = {
        headers: {},
        method: 'GET',
        path: daily[turn % daily.length] as string,
        reaches: [],
      }
      const begin = performance.now()
      const { status } = await send(url, asked, login)
      times.push(performance.now() - begin)
      if (status !== 200) failed.set(status, (failed.get(status) ?? 0) + 1)
      await sleep(200)
    }
  }
  const during = async (minutes: number, more: () => Promise<unknown>[] = () => []) => {
    const times: number[] = []
    isOver = false
    const all = [...people.map((login) => work(times, login)), ...more()]
    await sleep(minutes * 60_000)
    isOver = true
    await Promise.all(all)
    return timesOf(times)
  }
  try {
    const minutes = minutesOf(60)
    const alone = await during(Math.min(2, minutes / 3))
    const maker = createMaker({ ids, random: seeded(20_261_128) })
    const kinds = ['nobody', 'reader', 'staff', 'client', 'stranger']
    const counts = new Map<number, number>()
    const attack = async (number: number) => {
      for (let turn = number; !isOver; turn += 1) {
        const asked =
          turn % 3 === 0
            ? attacks(turn)
            : turn % 3 === 1
              ? maker.ofRoute(maker.anyRoute())
              : maker.ofGraphQL(maker.anySlug(), maker.random.one(graphQLOperations))
        const { status } = await send(url, asked, await logins[maker.random.one(kinds)]?.())
        counts.set(status, (counts.get(status) ?? 0) + 1)
      }
    }
    let early = Number.NaN
    const first = Math.min(5, minutes / 3) * 60_000
    const healing = async () => {
      for (let begun = Date.now(); !isOver; await sleep(5_000)) {
        await heal()
        if (Number.isNaN(early) && Date.now() - begun >= first) early = await heap()
      }
    }
    const beside = await during(minutes, () => [
      healing(),
      ...Array.from({ length: hostile }, (_, number) => attack(number)),
    ])
    const late = await heap()
    const total = [...counts.values()].reduce((a, b) => a + b, 0)
    const faults = [...counts].filter(([status]) => status === 0 || status >= 500)
    console.log(
      `\n## Soak: ${hostile} hostile connections beside ${ordinary} users, ${minutes} minutes\n`,
    )
    console.log('| | p50 ms | p95 ms |\n|---|---|---|')
    for (const [name, { p50, p95 }] of [
      ['alone', alone],
      ['beside them', beside],
    ] as const) {
      console.log(`| ${name} | ${p50.toFixed(1)} | ${p95.toFixed(1)} |`)
    }
    console.log(
      `\np95 × ${(beside.p95 / alone.p95).toFixed(2)}; ${total.toLocaleString('en')} hostile requests, faults: ${JSON.stringify(faults)}; people’s that failed: ${JSON.stringify([...failed])}`,
    )
    console.log(
      `Heap after collection: ${early.toFixed(0)} → ${late.toFixed(0)} MB; process ${pid} ${world.server.pid === pid ? 'never ended' : 'ended'}`,
    )
  } finally {
    isOver = true
    await stop()
    await leaveServer()
  }
}
