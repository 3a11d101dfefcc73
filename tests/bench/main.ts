import { runActivitiesBench } from './activities'
import { runExportsBench } from './exports'
import { runImportBench } from './import'
import { runListsBench } from './lists'
import { runStatsBench } from './stats'
import { runTimelineBench } from './timeline'

/** `npm run bench -- lists`: the benches that were named, or all of them. */
const benches: Record<string, () => Promise<void>> = {
  activities: runActivitiesBench,
  import: runImportBench,
  lists: runListsBench,
  stats: async () => {
    await runStatsBench()
    await runExportsBench()
  },
  timeline: runTimelineBench,
}

const named = process.argv.slice(2).filter((argument) => !argument.startsWith('-'))
const unknown = named.filter((name) => !(name in benches))
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}: ${Object.keys(benches).join(', ')}`)
  process.exit(1)
}
for (const name of named.length > 0 ? named : Object.keys(benches)) await benches[name]?.()
process.exit(0)
