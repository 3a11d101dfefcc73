import fs from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inProject } from '../../scripts/lib/paths.mjs'
import { compareHidden } from './hidden'
import { told, walk } from './walk'
import { type FuzzWorld, startFuzzWorld } from './world'

/** As long as it goes on at random; `npm run bench -- fuzz` goes on for an hour. */
const seconds = Number(process.env.FUZZ_SECONDS) || 25
const seed = Number(process.env.FUZZ_SEED) || 20_261_128

describe('a running server', () => {
  let fuzz: FuzzWorld
  beforeAll(async () => {
    fuzz = await startFuzzWorld()
  })
  afterAll(() => fuzz?.stop())

  it('tells a hidden record from none on no route', async () => {
    const { ids, logins, world } = fuzz
    const some = Object.fromEntries(
      ['bystander', 'nobody', 'own', 'stranger'].map((kind) => [kind, logins[kind] as never]),
    )
    expect(await compareHidden({ ids, logins: some, url: world.server.url })).toEqual([])
  })

  it('has no fault that any request finds', { timeout: (seconds + 240) * 1000 }, async () => {
    const { world } = fuzz
    const { url } = world.server
    const { findings, missed, reached, requests } = await walk({ ...fuzz, seconds, seed, url })
    // For who mends them: what they are, and what the server says of them.
    fs.mkdirSync(inProject('test-results'), { recursive: true })
    const file = inProject('test-results', 'fuzz.txt')
    fs.writeFileSync(file, `${findings.map(told).join('\n\n')}\n\n${world.server.output()}`)
    console.log(
      `Fuzz, seed ${seed}: ${requests} requests, ${reached} of ${reached + missed.length}`,
    )
    expect(findings.slice(0, 20).map(told)).toEqual([])
    expect(missed).toEqual([])
    expect((await fetch(`${url}/api/companies`)).status).toBe(403)
  })
})

it('finds one planted fault', async () => {
  const server = http.createServer(({ method, url }, response) => {
    const isPlanted = method === 'GET' && url?.startsWith('/api/tags/count')
    response.writeHead(isPlanted ? 500 : 200).end('{}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const { findings } = await walk({
    ids: {},
    logins: { nobody: async () => undefined },
    seconds: 0,
    seed,
    url: `http://127.0.0.1:${port}`,
  })
  server.close()
  expect(new Set(findings.map(({ asked }) => asked.path.split('?')[0]))).toEqual(
    new Set(['/api/tags/count']),
  )
})
