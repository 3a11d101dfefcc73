import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { Problem } from '../../src/platform/database/embedded/problem.mjs'
import { programOf, runToEnd } from './children.mjs'
import { buildEnvironment } from './environment.mjs'
import { acquireLock } from './lock.mjs'
import { inProject, root } from './paths.mjs'
import { step } from './say.mjs'

const sources = [
  'src',
  'plugins',
  'migrations',
  'public',
  'payload.config.ts',
  'next.config.ts',
  'tsconfig.json',
  'package-lock.json',
]
const stamp = inProject('.next', 'crm-sources')

/**
 * Builds the web application, unless the build at hand is of these very sources. Contents are
 * compared, not dates: `git clone` and `git checkout` make dates meaningless.
 *
 * @throws {Problem} when the build fails
 */
export const build = async () => {
  if (isBuilt(hashSources())) return
  const file = inProject('node_modules', '.crm-build.lock')
  // A copy within another folder has no packages of its own.
  fs.mkdirSync(path.dirname(file), { recursive: true })
  const lock = await acquireLock({
    file,
    about: () => 'building',
    refusal: () => 'Another build of this folder has not ended for ten minutes: end it first',
    waitFor: 10 * 60_000,
  })
  try {
    const hash = hashSources()
    if (isBuilt(hash)) return
    await step({ title: 'Building (next build)', run: () => runBuild(hash) })
  } finally {
    lock.release()
  }
}

const runBuild = async (/** @type {string} */ hash) => {
  fs.rmSync(stamp, { force: true })
  const { code, output } = await runToEnd({
    args: [programOf('next/dist/bin/next'), 'build'],
    env: buildEnvironment(),
    cwd: root,
    quiet: true,
  })
  if (code !== 0) {
    console.error(output.trim())
    throw new Problem('The build failed, see above')
  }
  fs.writeFileSync(stamp, hash)
}

const isBuilt = (/** @type {string} */ hash) => {
  try {
    return fs.readFileSync(stamp, 'utf8') === hash && fs.existsSync(inProject('.next', 'BUILD_ID'))
  } catch {
    return false
  }
}

const hashSources = () => {
  const hash = crypto.createHash('sha256')
  const [major = ''] = process.versions.node.split('.')
  hash.update(major)
  const add = (/** @type {string} */ file) => {
    const stat = fs.statSync(file, { throwIfNoEntry: false })
    if (!stat) return
    if (stat.isDirectory()) {
      // Tests and their data are no part of the application.
      if (path.basename(file) === 'tests') return
      for (const name of fs.readdirSync(file).sort()) add(path.join(file, name))
      return
    }
    hash.update(`\0${path.relative(root, file)}\0`).update(fs.readFileSync(file))
  }
  for (const source of sources) add(inProject(source))
  return hash.digest('hex')
}
