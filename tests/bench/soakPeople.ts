import { setTimeout as sleep } from 'node:timers/promises'
import { send } from '../fuzz/walk'

/** What people ask for all day. */
const daily = [
  '/api/companies?limit=25&depth=1&sort=name',
  '/api/activities?limit=25&depth=1&sort=-startsAt',
  '/api/contacts?limit=25&where[lastName][contains]=zebra',
  '/api/search?q=zebra',
  '/api/activities/my-day',
]

/** Milliseconds that somebody looks at an answer. */
const pause = 200

/** Sent to the program: for how long its people work, each with a login. */
export type Work = { logins: string[]; milliseconds: number; url: string }

/** Sent back: how long each answer took (ms), and how many had which status besides 200. */
export type Worked = { failed: [status: number, count: number][]; times: number[] }

const work = async ({ logins, milliseconds, url }: Work): Promise<Worked> => {
  const times: number[] = []
  const failed = new Map<number, number>()
  const end = performance.now() + milliseconds
  const ask = async (login: string) => {
    for (let turn = 0; performance.now() < end; turn += 1) {
      const path = daily[turn % daily.length] as string
      const begin = performance.now()
      const { status } = await send(url, { headers: {}, method: 'GET', path, reaches: [] }, login)
      times.push(performance.now() - begin)
      if (status !== 200) failed.set(status, (failed.get(status) ?? 0) + 1)
      await sleep(pause)
    }
  }
  await Promise.all(logins.map(ask))
  return { failed: [...failed], times }
}

// A program of its own: what those who attack have to do to send all that is not what its people wait for.
process.on('message', (asked: Work) => {
  void work(asked).then((worked) => process.send?.(worked))
})
process.on('disconnect', () => process.exit())
