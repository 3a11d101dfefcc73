import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { runToEnd } from '../../scripts/lib/children.mjs'
import { dataFolder, inProject } from '../../scripts/lib/paths.mjs'
import type { Application } from './server'

/** A copy of the product, to be built with another configuration. */
export type Copy = Application & {
  folder: string
  /** Runs a script of the copy, as `npm run` does: its output. @throws when it fails */
  run: (script: string, ...args: string[]) => Promise<string>
}

const sources = [
  'migrations',
  'next.config.ts',
  'package.json',
  'payload.config.ts',
  'plugins',
  'public',
  'scripts',
  'src',
  'tests/fixtures',
  'tsconfig.json',
]

const isTest = /(^|[/\\])plugins[/\\](.*[/\\])?tests([/\\]|$)/

/**
 * Copies the product and makes its generated files anew. It stands inside the project, so that the
 * packages are found, and is built once for the same sources.
 * @param name of its folder
 * @param config the configuration in the place of payload.config.ts, from the project on
 * @param change edits the copy before anything is generated
 */
export const makeCopy = async ({
  name,
  change = () => {},
  config,
}: {
  change?: (folder: string) => void
  config?: string
  name: string
}): Promise<Copy> => {
  const folder = path.join(dataFolder({ name: 'copies' }), name)
  for (const source of sources) {
    const to = path.join(folder, source)
    fs.rmSync(to, { force: true, recursive: true })
    fs.cpSync(inProject(source), to, {
      filter: (file) => !isTest.test(path.relative(inProject(), file)),
      recursive: true,
    })
  }
  if (config) {
    const file = path.join(folder, 'tsconfig.json')
    const text = fs.readFileSync(file, 'utf8')
    fs.writeFileSync(file, text.replace('./payload.config.ts', `./${config}`))
  }
  change(folder)
  forgetOldBuild(folder)
  const run: Copy['run'] = async (script, ...args) => {
    const { code, output } = await runToEnd({
      args: [path.join(folder, 'scripts', `${script}.mjs`), ...args],
      cwd: folder,
      env: process.env,
      quiet: true,
    })
    if (code !== 0) throw new Error(`${script} ended with ${code}:\n${output}`)
    return output
  }
  await run('generate')
  const load = (file: string) => import(pathToFileURL(path.join(folder, 'scripts/lib', file)).href)
  const [{ build }, { serve }, { migrate }] = await Promise.all(
    ['build.mjs', 'serve.mjs', 'migrate.mjs'].map(load),
  )
  return { build, folder, migrate, run, serve }
}

/** The build's own stamp does not know what is beside the product. */
const forgetOldBuild = (folder: string): void => {
  const hash = crypto.createHash('sha256')
  for (const place of ['tests', 'payload.config.ts', 'tsconfig.json']) {
    const top = path.join(folder, place)
    const files = fs.statSync(top).isDirectory()
      ? fs
          .readdirSync(top, { encoding: 'utf8', recursive: true })
          .sort()
          .map((file) => path.join(top, file))
      : [top]
    for (const file of files) {
      if (fs.statSync(file).isFile()) hash.update(`\0${file}\0`).update(fs.readFileSync(file))
    }
  }
  const note = path.join(folder, '.copied')
  const now = hash.digest('hex')
  const before = fs.existsSync(note) ? fs.readFileSync(note, 'utf8') : ''
  if (before === now) return
  fs.rmSync(path.join(folder, '.next'), { force: true, recursive: true })
  fs.writeFileSync(note, now)
}
