import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import readline from 'node:readline'
import type { SheetSource } from './types'

/** What the process that opens a file is asked (readers/program.mjs). */
export type ReadTask =
  | { kind: 'count'; path: string; source: SheetSource }
  | { kind: 'detect'; path: string }
  | { kind: 'rows'; most?: number; path: string; source: SheetSource }
  | { kind: 'type'; path: string }

const reasons = ['damaged', 'empty', 'old-excel', 'too-large'] as const

/** Why a file cannot be read; `malformed`: its rows cannot be told apart; `gone`: it is not there. */
export type UnreadableReason = (typeof reasons)[number] | 'gone' | 'malformed'

export class UnreadableFile extends Error {
  readonly code: UnreadableReason
  constructor(code: UnreadableReason, message = '') {
    super(`Unreadable file: ${code} ${message}`.trim())
    this.code = code
  }
}

type Outcome = { done: unknown } | { failed: string; message: string }

/** Megabytes of memory for one file: its table of texts is held, its rows are not. */
const memory = 384

/** Found by the folder that the program was started in, as its other files are: no bundler knows it. */
const program = () => path.resolve(process.cwd(), 'src/platform/sheets/readers/program.mjs')

/**
 * The rows of a file from people, heading included, blank ones left out. It is opened in a process of
 * its own with little memory: a file made to hurt ends that one.
 * @param most rows to read. @default all
 * @throws {UnreadableFile}
 */
export const readSheet = (
  file: string,
  source: SheetSource,
  { most }: { most?: number } = {},
): AsyncGenerator<string[], unknown> => perform({ kind: 'rows', most, path: file, source })

/** How many rows `readSheet` reads. @throws {UnreadableFile} */
export const countSheet = async (file: string, source: SheetSource): Promise<number> =>
  Number(await outcomeOf({ kind: 'count', path: file, source }))

/** How a file is to be read, by its content, and the names of its sheets. @throws {UnreadableFile} */
export const detectSheet = async (
  file: string,
): Promise<{ sheets: string[]; source: SheetSource }> =>
  // As readers/tasks.mjs says.
  (await outcomeOf({ kind: 'detect', path: file })) as { sheets: string[]; source: SheetSource }

/** Seconds for the type of a file: it takes one when the machine is busy. */
const typeWithin = 20

/**
 * What a file is by its content, whatever it is called.
 * @returns its media type; null where the content says nothing, as that of text
 * @throws {UnreadableFile}
 */
export const typeOfFile = async (file: string): Promise<null | string> =>
  // As readers/fileType.mjs says.
  (await outcomeOf({ kind: 'type', path: file }, typeWithin)) as null | string

const outcomeOf = async (task: ReadTask, within?: number): Promise<unknown> => {
  const rows = perform(task, within)
  for (;;) {
    const { done, value } = await rows.next()
    if (done) return value
  }
}

/** Ends that somebody else gave it. Out of memory, it gives up by itself. */
const fromOutside = new Set(['SIGHUP', 'SIGINT', 'SIGKILL', 'SIGTERM'])

/** @returns null for a line that was cut off with its process */
const saidIn = (line: string): null | Outcome | string[] => {
  try {
    return JSON.parse(line) as Outcome | string[]
  } catch {
    return null
  }
}

async function* perform(task: ReadTask, within?: number): AsyncGenerator<string[], unknown> {
  const child = start(task)
  let isOver = false
  const timer = within
    ? setTimeout(() => {
        isOver = true
        child.kill('SIGKILL')
      }, within * 1000)
    : undefined
  const ended = once(child, 'close')
  // Looked at below; a program that cannot be started is told there.
  ended.catch(() => undefined)
  try {
    for await (const line of readline.createInterface({ input: child.stdout })) {
      const said = saidIn(line)
      if (said === null) break
      if (Array.isArray(said)) yield said
      else if ('done' in said) return said.done
      else throw unreadable(said)
    }
    const [code, signal] = await ended
    if (isOver) throw new UnreadableFile('too-large', `not read within ${within} s`)
    // The file is not to blame: whoever asked may try again.
    if (fromOutside.has(signal)) throw new Error(`Reading was cut off (${signal})`)
    // It ended without a word: all its memory was not enough.
    throw new UnreadableFile('too-large', String(signal ?? code))
  } finally {
    clearTimeout(timer)
    child.kill('SIGKILL')
  }
}

const start = (task: ReadTask): ChildProcess & { stdout: NodeJS.ReadableStream } =>
  spawn(
    process.execPath,
    [`--max-old-space-size=${memory}`, program(), JSON.stringify(task)],
    // No secret of the server's is in it.
    {
      // Not of the group that is told to stop with the server: a job ends it when its batch is done. When
      // the server dies, so do the pipes, and with them the reader.
      detached: process.platform !== 'win32',
      env: { NODE_ENV: process.env.NODE_ENV },
      stdio: ['pipe', 'pipe', 'ignore'],
      windowsHide: true,
    },
  )

const unreadable = ({ failed, message }: { failed: string; message: string }): UnreadableFile => {
  if (failed === 'ENOENT') return new UnreadableFile('gone', message)
  if (failed.startsWith('CSV_')) return new UnreadableFile('malformed', message)
  return new UnreadableFile(reasons.find((one) => one === failed) ?? 'damaged', message)
}
