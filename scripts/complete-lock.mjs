import './lib/require-node.mjs'
import fs from 'node:fs'
import { completeLock } from './lib/complete-lock.mjs'
import { inProject } from './lib/paths.mjs'
import { run } from './lib/run.mjs'
import { say } from './lib/say.mjs'

/**
 * `npm run lock:complete`, after `npm install` behind a registry that serves only the packages of
 * this system: without those of the others, `npm ci` refuses the lock everywhere.
 */
await run(async () => {
  const file = inProject('package-lock.json')
  const lock = JSON.parse(fs.readFileSync(file, 'utf8'))
  const added = completeLock({ lock })
  if (added.length > 0) fs.writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  say(added.length > 0 ? `Added ${added.join(', ')}` : 'package-lock.json is complete')
})
