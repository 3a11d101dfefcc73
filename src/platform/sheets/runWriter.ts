import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { SeenQuery, SeenRecords } from '../rows'
import type { SheetColumn, SheetFormat } from './types'

/** What the thread is given: see writers/write.mjs. */
export type WriteTask = {
  columns: SheetColumn[]
  format: SheetFormat
  headings: string[]
  language: 'en' | 'it'
  limit: null | number
  path: string
  sheetName: string
  source:
    | { count: string; seen: SeenQuery<string>[]; select: string; url: string }
    | { rows: (null | string)[][] }
}

export type WriteProgress = { processed?: number; total?: number }

/** The format cannot hold that many rows. */
export class TooManyRows extends Error {}

/** How many rows a file has, and, of a query, which records they are. */
type Written = { seen: SeenRecords[]; total: number }

type Message =
  | ({ kind: 'progress' } & WriteProgress)
  | ({ kind: 'done' } & Written)
  | { kind: 'failed'; message: string; name: string }

/** Found by the folder that the program was started in, as its other files are: no bundler knows it. */
const script = () => path.resolve(process.cwd(), 'src/platform/sheets/writers/worker.mjs')

/** Files that one process writes at a time; others wait. */
const atOnce = 2
let running = 0
const waiting: (() => void)[] = []

const takeTurn = async (): Promise<void> => {
  if (running < atOnce) running += 1
  else await new Promise<void>((resolve) => waiting.push(resolve))
}

const giveTurn = (): void => {
  const next = waiting.shift()
  if (next) next()
  else running -= 1
}

/**
 * Writes a file in a thread of its own, so that the server answers others meanwhile.
 * @param signal ends the thread; what it has written stays, for the caller to remove
 * @throws {TooManyRows}
 */
export const runWriter = async ({
  onProgress,
  signal,
  task,
}: {
  onProgress?: (progress: WriteProgress) => void
  signal?: AbortSignal
  task: WriteTask
}): Promise<Written> => {
  await takeTurn()
  try {
    signal?.throwIfAborted()
    return await inThread({ onProgress, signal, task })
  } finally {
    giveTurn()
  }
}

const inThread = ({
  onProgress,
  signal,
  task,
}: Parameters<typeof runWriter>[0]): Promise<Written> =>
  new Promise((resolve, reject) => {
    // Loaders and options of this process are nothing to the thread, which is plain JavaScript.
    const worker = new Worker(/* turbopackIgnore: true */ script(), {
      env: { NODE_ENV: process.env.NODE_ENV },
      execArgv: [],
      resourceLimits: { maxYoungGenerationSizeMb: 16 },
      workerData: task,
    })
    const stop = () => {
      void worker.terminate()
      reject(signal?.reason)
    }
    signal?.addEventListener('abort', stop, { once: true })
    worker.on('message', (message: Message) => {
      if (message.kind === 'progress') onProgress?.(message)
      else if (message.kind === 'done') resolve({ seen: message.seen, total: message.total })
      else if (message.name === 'TooManyRows') reject(new TooManyRows(message.message))
      else reject(new Error(message.message))
    })
    worker.on('error', reject)
    worker.on('exit', (code) => {
      signal?.removeEventListener('abort', stop)
      reject(new Error(`The thread that writes the file ended (${code})`))
    })
  })
