import { told, walk } from '../fuzz/walk'
import { startFuzzWorld } from '../fuzz/world'
import { joinServer, leaveServer } from '../support/postgres'
import { minutesOf } from './minutes'

/** `npm run bench -- fuzz`: the walk of tests/fuzz for an hour, from another seed each time. */
export const runFuzzBench = async (): Promise<void> => {
  await joinServer()
  const fuzz = await startFuzzWorld()
  const seed = Date.now() % 2 ** 32
  try {
    const seconds = minutesOf(60) * 60
    const { url } = fuzz.world.server
    const { findings, missed, reached, requests } = await walk({ ...fuzz, seconds, seed, url })
    console.log(`\n## Fuzz: seed ${seed}, ${seconds / 60} minutes\n`)
    console.log(
      `${requests.toLocaleString('en')} requests, ${reached} of ${reached + missed.length} reached, ${findings.length} faults`,
    )
    for (const finding of findings) console.log(`\n${told(finding)}`)
  } finally {
    await fuzz.stop()
    await leaveServer()
  }
}
