import fs from 'node:fs'
import { pathToFileURL } from 'node:url'
import { inProject } from '../../scripts/lib/paths.mjs'

type Bench = () => Promise<void>

/** Where a bench is: what another one loads (the product's configuration, say) makes this one slower. */
type Place = { load: () => Promise<Bench> }

/** `tests/bench/<name>.ts` of plugins. */
const ofPlugins = (): Record<string, Place> => {
  const files = fs.readdirSync(inProject('plugins'), { encoding: 'utf8', recursive: true })
  return Object.fromEntries(
    files.flatMap((file): [string, Place][] => {
      const name = /^[^/\\]+[/\\]tests[/\\]bench[/\\](\w+)\.ts$/.exec(file)?.[1]
      const load = async (): Promise<Bench> => {
        const module: { run: Bench } = await import(pathToFileURL(inProject('plugins', file)).href)
        return module.run
      }
      return name ? [[name, { load }]] : []
    }),
  )
}

/** `npm run bench -- lists`: the benches that were named, or all of them. */
const benches: Record<string, Place> = {
  exports: { load: async () => (await import('./exports')).runExportsBench },
  fuzz: { load: async () => (await import('./fuzz')).runFuzzBench },
  import: { load: async () => (await import('./import')).runImportBench },
  lists: { load: async () => (await import('./lists')).runListsBench },
  secrets: { load: async () => (await import('./secrets')).runSecretsBench },
  soak: { load: async () => (await import('./soak')).runSoakBench },
  timeline: { load: async () => (await import('./timeline')).runTimelineBench },
  ...ofPlugins(),
  // Last: it loads the product's configuration.
  activities: { load: async () => (await import('./activities')).runActivitiesBench },
}

const named = process.argv.slice(2).filter((argument) => !argument.startsWith('-'))
const unknown = named.filter((name) => !(name in benches))
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}: ${Object.keys(benches).join(', ')}`)
  process.exit(1)
}
/** They take an hour each, and are asked for by name. */
const long = new Set(['fuzz', 'soak'])
const usual = Object.keys(benches).filter((name) => !long.has(name))
for (const name of named.length > 0 ? named : usual) {
  const run = await benches[name]?.load()
  await run?.()
}
process.exit(0)
