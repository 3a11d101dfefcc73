import './lib/require-node.mjs'
import fs from 'node:fs'
import { build } from './lib/build.mjs'
import { programOf, runToEnd } from './lib/children.mjs'
import { install } from './lib/install.mjs'
import { inProject, root } from './lib/paths.mjs'
import { run } from './lib/run.mjs'
import { readTotals } from './lib/totals.mjs'

/** `npm test`, or `npm test -- tests/unit/foo` with anything that vitest takes. */
await run(async () => {
  const args = process.argv.slice(2)
  await install()
  if (!isUnitOnly(args)) {
    const { findBrowser } = await import('./lib/browser.mjs')
    await findBrowser()
    await build()
  }
  const results = inProject('test-results', `vitest-${process.pid}.json`)
  const { code } = await runToEnd({
    args: [
      programOf('vitest/vitest.mjs'),
      'run',
      '--passWithNoTests',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${results}`,
      ...args,
    ],
    env: {
      ...withoutSettings(),
      NEXT_TELEMETRY_DISABLED: '1',
      NODE_ENV: process.env.NODE_ENV,
    },
    cwd: root,
  })
  const { passed, failed } = readTotals({ file: results, code })
  fs.rmSync(results, { force: true })
  console.log(`${passed} passed, ${failed} failed`)
  return failed > 0 ? 1 : code
})

/** The tests have a CRM of their own: what the environment or `.env` says of another stays out. */
function withoutSettings() {
  const others =
    /^(DATABASE_URL|PAYLOAD_SECRET|PORT|SMTP_URL|MAIL_FROM|CRM_(?!BROWSER$|DATA_DIR$).*)$/
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !others.test(name)))
}

/** Unit tests need neither browser nor build. @param {string[]} args */
function isUnitOnly(args) {
  const paths = args.filter((arg) => /(^|\/)tests\//.test(arg))
  const projects = args.join(' ').match(/--project[= ]\S+/g) ?? []
  const some = paths.length + projects.length > 0
  return (
    some &&
    paths.every((file) => /(^|\/)tests\/unit/.test(file)) &&
    projects.every((project) => /unit$/.test(project))
  )
}
