// The process that opens one file from people: `node program.mjs '{ "kind": "rows", "path": … }'`. It
// has little memory and knows no secret, so that a file made to hurt ends this process and nothing else.
// It writes a line of JSON for each row, then one that says what came of it.

import { once } from 'node:events'
import { countInflated } from './inflating.mjs'
import { detect, readRows } from './tasks.mjs'

/** @typedef {import('../readFile').ReadTask} ReadTask */

let isOver = false

/** @param {string[]} row */
const write = async (row) => {
  if (isOver) return
  if (!process.stdout.write(`${JSON.stringify(row)}\n`)) await once(process.stdout, 'drain')
}

/** @param {{ done: unknown } | { failed: string, message: string }} outcome */
const end = (outcome) => {
  if (isOver) return
  isOver = true
  process.stdout.end(`${JSON.stringify(outcome)}\n`, () => process.exit(0))
}

/** @param {unknown} error */
const fail = (error) => {
  const { code, message } = /** @type {{ code?: unknown, message?: unknown }} */ (error)
  end({ failed: typeof code === 'string' ? code : 'damaged', message: String(message) })
}

/** @param {ReadTask} task */
const run = async (task) => {
  if (task.kind === 'detect') return detect(task.path)
  // Only what is needed is loaded.
  if (task.kind === 'type') return (await import('./fileType.mjs')).typeOf(task.path)
  let count = 0
  for await (const row of readRows(task.path, task.source)) {
    if (task.kind === 'rows') await write(row)
    count += 1
    if (task.kind === 'rows' && count === task.most) break
  }
  return count
}

// Who asked has gone, with its end of the pipes.
process.stdin.on('end', () => process.exit(0)).resume()
process.stdout.on('error', () => process.exit(0))
// Libraries throw where nobody listens, too.
process.on('uncaughtException', fail)
countInflated(fail)
try {
  end({ done: await run(JSON.parse(process.argv[2] ?? '')) })
} catch (error) {
  fail(error)
}
