import { programOf, runToEnd } from './children.mjs'
import { root } from './paths.mjs'
import { say, secondsSince } from './say.mjs'

/** Style, arrows between the parts, dead code. @returns {Promise<number>} the exit code */
export const lint = () =>
  runAll([
    { title: 'Style (biome)', args: [programOf('@biomejs/biome/bin/biome'), 'check'] },
    {
      title: 'Arrows (dependency-cruiser)',
      args: [
        programOf('dependency-cruiser/bin/dependency-cruise.mjs'),
        '--config',
        '.dependency-cruiser.cjs',
        'payload.config.ts',
        'src',
        'plugins',
      ],
    },
    { title: 'Dead code (knip)', args: [programOf('knip/bin/knip.js')] },
  ])

/** @returns {Promise<number>} the exit code */
export const typecheck = () =>
  runAll([{ title: 'Types (tsc)', args: [programOf('typescript/bin/tsc'), '--noEmit'] }])

/** Runs every check, so that one look shows all that is wrong. */
const runAll = async (/** @type {{ title: string, args: string[] }[]} */ checks) => {
  let failed = 0
  for (const { title, args } of checks) {
    const since = Date.now()
    const { code, output } = await runToEnd({ args, cwd: root, quiet: true })
    if (code !== 0) {
      console.error(output.trim())
      failed += 1
    }
    say(`${title}: ${code === 0 ? 'fine' : 'wrong, see above'} (${secondsSince(since)})`)
  }
  return failed > 0 ? 1 : 0
}
