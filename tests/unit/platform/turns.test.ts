import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createTurns, shares } from '../../../src/platform/http/turns/turns'

/** An hour that passes as quickly as it can: what is to be done at which moment. */
const createClock = () => {
  let now = 0
  const due: { at: number; run: () => void }[] = []
  const after = (milliseconds: number, run: () => void) => {
    const one = { at: now + milliseconds, run }
    due.push(one)
    return () => void (due.includes(one) && due.splice(due.indexOf(one), 1))
  }
  const passUntil = async (end: number) => {
    for (;;) {
      // Whoever got a turn goes on.
      for (let step = 0; step < 4; step += 1) await undefined
      const next = due.toSorted((a, b) => a.at - b.at)[0]
      if (!next || next.at > end) break
      due.splice(due.indexOf(next), 1)
      now = next.at
      next.run()
    }
    now = end
  }
  return { after, now: () => now, passUntil }
}

/** Requests of some clients, each of which takes its time once it has its turn. */
const createOffice = () => {
  const clock = createClock()
  const turns = createTurns(clock)
  const running = new Map<string, number>()
  const served: { began: number; client: string; waited: number }[] = []
  const most = { all: 0, one: 0 }
  const count = (client: string, by: number) => {
    running.set(client, (running.get(client) ?? 0) + by)
    most.one = Math.max(most.one, running.get(client) ?? 0)
    most.all = Math.max(
      most.all,
      [...running.values()].reduce((a, b) => a + b, 0),
    )
  }
  const ask = async (client: string, takes: number): Promise<void> => {
    const asked = clock.now()
    const leave = await turns.take(client, 600_000)
    served.push({ began: clock.now(), client, waited: clock.now() - asked })
    count(client, 1)
    await new Promise<void>((resolve) => {
      clock.after(takes, resolve)
    })
    count(client, -1)
    leave()
    leave()
  }
  /** Asks again as soon as it is answered, on so many connections. */
  const askWithoutPause = (client: string, { connections = 1, takes = 10 } = {}) => {
    const loop = async (): Promise<void> => {
      await ask(client, takes)
      void loop()
    }
    for (let n = 0; n < connections; n += 1) void loop()
  }
  const askEvery = (client: string, { milliseconds = 200, takes = 10 } = {}) => {
    const again = () => {
      void ask(client, takes)
      clock.after(milliseconds, again)
    }
    again()
  }
  const servedAfter = (moment: number, client: string) =>
    served.filter((one) => one.began >= moment && one.client === client)
  return { ...clock, ask, askEvery, askWithoutPause, most, served, servedAfter, turns }
}

it('whoever asks now and then never waits, whatever others send', async () => {
  const { askEvery, askWithoutPause, passUntil, servedAfter } = createOffice()
  for (const name of ['a', 'b', 'c']) askWithoutPause(name, { connections: 20 })
  for (const name of ['x', 'y']) askEvery(name)
  await passUntil(60_000)
  for (const name of ['x', 'y']) {
    const served = servedAfter(0, name)
    expect(served.length).toBeGreaterThan(290)
    expect(Math.max(...served.map(({ waited }) => waited))).toBe(0)
  }
})

it('beside them the busy go one by one, each with the same share, however many connections it has', async () => {
  const office = createOffice()
  office.askWithoutPause('many', { connections: 40 })
  office.askWithoutPause('one')
  office.askEvery('x')
  await office.passUntil(20_000)
  office.most.all = 0
  await office.passUntil(60_000)
  const [many, one] = ['many', 'one'].map((name) => office.servedAfter(20_000, name).length)
  expect(one).toBeGreaterThan(0.9 * Number(many))
  expect(many).toBeGreaterThan(900)
  // A hundred a second would be all of the time.
  expect(Number(many) + Number(one)).toBeLessThan(2_200)
  expect(office.most.all).toBe(shares.beside + 1)
})

it('where nobody else asks the busy have more, and a pause makes them others again', async () => {
  const office = createOffice()
  office.askWithoutPause('only', { connections: 40 })
  await office.passUntil(20_000)
  expect(office.most.all).toBe(shares.client)
  // Five an instant and ten milliseconds each: nobody waits for nothing.
  expect(office.servedAfter(10_000, 'only').length).toBeGreaterThan(5_900)

  const rested = createOffice()
  for (let n = 0; n < 200; n += 1) void rested.ask('import', 50)
  await rested.passUntil(3_000)
  rested.askEvery('x')
  await rested.passUntil(30_000)
  await Promise.all([rested.ask('import', 10), rested.passUntil(30_100)])
  expect(rested.served.at(-1)?.waited).toBe(0)
})

it('what is under way for long keeps nobody else waiting, and never fills the house', async () => {
  const office = createOffice()
  office.askWithoutPause('slow', { connections: 40, takes: 60_000 })
  for (const name of ['b', 'c']) office.askWithoutPause(name, { connections: 4 })
  office.askEvery('x')
  await office.passUntil(50_000)
  expect(office.most.one).toBe(shares.client)
  for (const name of ['b', 'c']) {
    expect(office.servedAfter(40_000, name).length).toBeGreaterThan(200)
  }
})

it('a client of whom too much waits is told so', async () => {
  const { ask, passUntil, turns } = createOffice()
  for (let n = 0; n < shares.client + shares.waiting; n += 1) {
    expect(turns.isFull('a')).toBe(false)
    void ask('a', 10)
  }
  expect(turns.isFull('a')).toBe(true)
  expect(turns.isFull('b')).toBe(false)
  await passUntil(60_000)
  expect(turns.isFull('a')).toBe(false)
})

it('everybody gets a turn in the end, and gives it back', async () => {
  const request = fc.record({
    at: fc.integer({ max: 5_000, min: 0 }),
    client: fc.constantFrom('a', 'b', 'c', 'd'),
    takes: fc.integer({ max: 3_000, min: 0 }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(request, { maxLength: 150, minLength: 1 }), async (requests) => {
      const office = createOffice()
      for (const { at, client, takes } of requests) {
        office.after(at, () => void office.ask(client, takes))
      }
      await office.passUntil(1_000_000)
      expect(office.served).toHaveLength(requests.length)
      expect(office.most.one).toBeLessThanOrEqual(shares.client)
      // All is as in the beginning: a hundred others later go at once.
      for (let n = 0; n < 5; n += 1) {
        await Promise.all([office.ask('e', 1), office.passUntil(office.now() + 1_000)])
        expect(office.served.at(-1)?.waited).toBe(0)
      }
    }),
    { numRuns: 60 },
  )
})

it('what never ends gives its turns back when its time is over', async () => {
  const { passUntil, turns } = createOffice()
  for (let n = 0; n < shares.client; n += 1) await turns.take('a', 35_000)
  let isNext = false
  void Promise.resolve(turns.take('a', 35_000)).then(() => {
    isNext = true
  })
  await passUntil(34_000)
  expect(isNext).toBe(false)
  await passUntil(36_000)
  expect(isNext).toBe(true)
})
