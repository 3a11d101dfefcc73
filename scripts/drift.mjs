import './lib/require-node.mjs'
import fs from 'node:fs'
import path from 'node:path'
import { Problem } from '../src/platform/database/embedded/problem.mjs'
import { buildEnvironment } from './lib/environment.mjs'
import { install } from './lib/install.mjs'
import { productSchema, runPayload } from './lib/migrate.mjs'
import { inProject } from './lib/paths.mjs'
import { run } from './lib/run.mjs'
import { say } from './lib/say.mjs'

/**
 * Are the generated files those of the configuration? Generates them anew, compares, and puts
 * everything back as it was.
 */
await run(async () => {
  await install()
  const types = await changedBy({
    args: ['generate:types'],
    files: [inProject('src', 'payload-types.ts')],
  })
  const importMap = await changedBy({
    args: ['generate:importmap'],
    files: [inProject('src', 'app', '(payload)', 'admin', 'importMap.js')],
  })
  const folders = await changedBy({
    args: ['crm:folders'],
    files: [inProject('src', 'part-migrations.json')],
  })
  const migrations = await changedBy({
    args: ['migrate:create', 'drift', '--skip-empty'],
    env: productSchema(),
    files: [inProject('migrations')],
  })
  const lines = [
    types && 'src/payload-types.ts is out of date: npm run generate',
    importMap && 'The import map is out of date: npm run generate',
    folders && 'src/part-migrations.json is out of date: npm run generate',
    migrations && 'A migration is missing: npm run migrate:create -- <name>',
  ].filter(Boolean)
  for (const line of lines) console.error(line)
  if (lines.length === 0) say('Generated files: up to date')
  return lines.length > 0 ? 1 : 0
})

/** @param {{ args: string[], env?: Record<string, string>, files: string[] }} options */
async function changedBy({ args, env = {}, files }) {
  const before = readAll(files)
  try {
    const { code, output } = await runPayload({
      args,
      env: { ...buildEnvironment(), CI: 'true', ...env },
    })
    if (code !== 0) {
      console.error(output.trim())
      throw new Problem(`payload ${args[0]} failed, see above`)
    }
    // It asks what was renamed to what, and gives up when nobody is there to answer.
    if (args[0] === 'migrate:create' && !output.includes('DOWN statements generation complete')) {
      return true
    }
    const after = readAll(files)
    return (
      after.size !== before.size || [...after].some(([file, text]) => before.get(file) !== text)
    )
  } finally {
    for (const file of readAll(files).keys()) if (!before.has(file)) fs.rmSync(file)
    for (const [file, text] of before) {
      if (!fs.existsSync(file) || fs.readFileSync(file, 'utf8') !== text)
        fs.writeFileSync(file, text)
    }
  }
}

/** @param {string[]} files @returns {Map<string, string>} */
function readAll(files) {
  const found = new Map()
  for (const file of files) {
    const stat = fs.statSync(file, { throwIfNoEntry: false })
    if (stat?.isFile()) found.set(file, fs.readFileSync(file, 'utf8'))
    if (!stat?.isDirectory()) continue
    for (const name of fs.readdirSync(file)) {
      const inside = path.join(file, name)
      found.set(inside, fs.readFileSync(inside, 'utf8'))
    }
  }
  return found
}
