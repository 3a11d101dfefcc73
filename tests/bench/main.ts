import fs from 'node:fs'
import { pathToFileURL } from 'node:url'
import { inProject } from '../../scripts/lib/paths.mjs'
import { isOn } from '../support/parts'
import { runActivitiesBench } from './activities'
import { runExportsBench } from './exports'
import { runFuzzBench } from './fuzz'
import { runImportBench } from './import'
import { runListsBench } from './lists'
import { runSecretsBench } from './secrets'
import { runSoakBench } from './soak'
import { runTimelineBench } from './timeline'

type Bench = () => Promise<void>

/** `tests/bench/<name>.ts` of the plugins that are on. */
const ofPlugins = async (): Promise<Record<string, Bench>> => {
  const files = fs.readdirSync(inProject('plugins'), { encoding: 'utf8', recursive: true })
  const found = files.flatMap((file) => {
    const [, plugin = '', name = ''] =
      /^([^/\\]+)[/\\]tests[/\\]bench[/\\](\w+)\.ts$/.exec(file) ?? []
    return isOn(plugin) ? [{ file, name }] : []
  })
  return Object.fromEntries(
    await Promise.all(
      found.map(async ({ file, name }): Promise<[string, Bench]> => {
        const module: { run: Bench } = await import(pathToFileURL(inProject('plugins', file)).href)
        return [name, module.run]
      }),
    ),
  )
}

/** `npm run bench -- lists`: the benches that were named, or all of them. */
const benches: Record<string, Bench> = {
  activities: runActivitiesBench,
  exports: runExportsBench,
  fuzz: runFuzzBench,
  import: runImportBench,
  lists: runListsBench,
  secrets: runSecretsBench,
  soak: runSoakBench,
  timeline: runTimelineBench,
  ...(await ofPlugins()),
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
for (const name of named.length > 0 ? named : usual) await benches[name]?.()
process.exit(0)
