import { fork } from 'node:child_process'
import { once } from 'node:events'
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
import type { Work, Worked } from './soakPeople'

const hostile = 20
const ordinary = 10

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

/** The people, in a program of their own. */
const employ = () => {
  const program = fork(inProject('tests', 'bench', 'soakPeople.ts'), {
    execArgv: ['--import', 'tsx'],
    serialization: 'advanced',
  })
  return {
    dismiss: () => program.disconnect(),
    work: async (asked: Work): Promise<Worked> => {
      program.send(asked)
      const [worked] = await once(program, 'message')
      return worked as Worked
    },
  }
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
  const people = employ()
  // Those who attack would do so from machines of their own.
  os.setPriority(os.constants.priority.PRIORITY_LOW)
  let isOver = false
  try {
    const minutes = minutesOf(60)
    const asked = { logins: await hire(world), url }
    const during = (length: number) =>
      people.work({ ...asked, milliseconds: Math.round(length * 60_000) })
    // Code that has just been loaded runs slowly at first.
    await during(Math.min(0.5, minutes / 3))
    const alone = await during(Math.min(2, minutes / 3))
    const maker = createMaker({ ids, random: seeded(20_261_128) })
    const kinds = ['nobody', 'reader', 'staff', 'client', 'stranger']
    const counts = new Map<number, number>()
    const faults: string[] = []
    const attack = async (number: number) => {
      for (let turn = number; !isOver; turn += 1) {
        const sent =
          turn % 3 === 0
            ? attacks(turn)
            : turn % 3 === 1
              ? maker.ofRoute(maker.anyRoute())
              : maker.ofGraphQL(maker.anySlug(), maker.random.one(graphQLOperations))
        const kind = maker.random.one(kinds)
        const { status, text } = await send(url, sent, await logins[kind]?.())
        counts.set(status, (counts.get(status) ?? 0) + 1)
        if (status > 0 && status < 500) continue
        const { body = '', method, path: address } = sent
        faults.push(
          `${status} ${kind} ${method} ${address} ${body.slice(0, 300)} → ${text.slice(0, 300)}`,
        )
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
    const attacking = [healing(), ...Array.from({ length: hostile }, (_, number) => attack(number))]
    const beside = await during(minutes)
    isOver = true
    await Promise.all(attacking)
    const late = await heap()
    const total = [...counts.values()].reduce((a, b) => a + b, 0)
    console.log(
      `\n## Soak: ${hostile} hostile connections beside ${ordinary} users, ${minutes} minutes\n`,
    )
    console.log('| | requests | p50 ms | p95 ms | failed |\n|---|---|---|---|---|')
    const p95s = [
      { name: 'alone', ...alone },
      { name: 'beside them', ...beside },
    ].map(({ failed, name, times }) => {
      const { p50, p95 } = timesOf(times)
      console.log(
        `| ${name} | ${times.length.toLocaleString('en')} | ${p50.toFixed(1)} | ${p95.toFixed(1)} | ${JSON.stringify(failed)} |`,
      )
      return p95
    })
    console.log(
      `\np95 × ${(Number(p95s[1]) / Number(p95s[0])).toFixed(2)}; ${total.toLocaleString('en')} hostile requests, answers: ${JSON.stringify([...counts])}, faults: ${faults.length}`,
    )
    // What the server says of them itself: its log has a line for each fault of ours.
    const told = world.server
      .output()
      .split('\n')
      .filter((line) => line.includes('"level":50'))
    for (const line of [...faults.slice(0, 20), ...told.slice(0, 20)])
      console.log(`- ${line.slice(0, 2_000)}`)
    console.log(
      `Heap after collection: ${early.toFixed(0)} → ${late.toFixed(0)} MB; process ${pid} ${world.server.pid === pid ? 'never ended' : 'ended'}`,
    )
  } finally {
    isOver = true
    people.dismiss()
    await stop()
    await leaveServer()
  }
}
