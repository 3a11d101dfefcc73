import './lib/require-node.mjs'
import { lint, typecheck } from './lib/checks.mjs'
import { programOf, runToEnd } from './lib/children.mjs'
import { install } from './lib/install.mjs'
import { root } from './lib/paths.mjs'
import { run } from './lib/run.mjs'

/** What to run before a commit: lint, types and unit tests, in under a minute. */
await run(async () => {
  await install()
  const unit = runToEnd({
    args: [programOf('vitest/vitest.mjs'), 'run', '--project', 'unit', '--passWithNoTests'],
    cwd: root,
    quiet: true,
  })
  const [types, style, { code, output }] = await Promise.all([typecheck(), lint(), unit])
  console.log(output.trim())
  return types || style || code
})
