import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { type CollectionSlug, createLocalReq, type Payload } from 'payload'
import { afterTime, inTransaction } from '../database'

/** A file in the folder of a collection that may turn out to belong to no record. */
export type Kept = { collection: CollectionSlug; filename: string }

/** `isTried`: the name may be another request's; if it is, that one notes it, too. */
type Note = Kept & { isTried?: true }

/** The folder of a request, which most of them never ask for. */
type Incoming = { folder: string; isAsked: boolean }

/** Pages and API are bundles of their own, and share one Payload: they share this, too. */
const shared = globalThis as { [key: symbol]: unknown }
const key = Symbol.for('crm.incoming')
shared[key] ??= new AsyncLocalStorage<Incoming>()
const requests = shared[key] as AsyncLocalStorage<Incoming>

const base = () => path.resolve(process.env.CRM_FILES_DIR ?? '.data/files', 'incoming')

const notes = 'kept.jsonl'

/** What is done outside of requests; `sweepIncoming` looks after it. */
const ofProcess = randomUUID()

/**
 * Where the files are that came with the request that is being answered: a folder of its own, which is
 * made with the first of them.
 */
export const incomingFolder = (): string => {
  const incoming = requests.getStore()
  if (incoming) incoming.isAsked = true
  return path.join(base(), incoming?.folder ?? ofProcess)
}

/**
 * Answers a request; what is left of the files that came with it goes when that is done, whatever came of
 * it: a form that broke off, a refusal, a file in a field that nobody asked for.
 */
export const withIncoming = async <T>({
  payload,
  run,
}: {
  payload: () => Promise<Payload>
  run: () => Promise<T>
}): Promise<T> => {
  const incoming: Incoming = { folder: randomUUID(), isAsked: false }
  try {
    return await requests.run(incoming, run)
  } finally {
    if (incoming.isAsked) {
      await afterTime(() => settle(path.join(base(), incoming.folder), payload)).catch(leaveToSweep)
    }
  }
}

/**
 * Notes a file that is about to be written where it is kept, or to be replaced by another: once the
 * request is over, and its transaction with it, it goes unless a record names it.
 */
export const noteKept = (kept: Kept): Promise<void> => note(kept)

/**
 * Notes a name that is about to be taken, if nobody else has it. It counts when this process is killed
 * between taking and noting it; for all else there is `noteKept`.
 */
export const noteTried = (kept: Kept): Promise<void> => note({ ...kept, isTried: true })

const note = async (line: Note): Promise<void> => {
  const folder = incomingFolder()
  await fs.mkdir(folder, { recursive: true })
  await fs.appendFile(path.join(folder, notes), `${JSON.stringify(line)}\n`)
}

/** The database is away: the answer is what it is, and the folder stays for `sweepIncoming`. */
const leaveToSweep = () => undefined

/** Older than this no request can be: a form with files has ten minutes. */
const longest = 60 * 60_000

/** Removes what processes left that were killed in the middle of a request. */
export const sweepIncoming = async (payload: Payload): Promise<void> => {
  const names = await fs.readdir(base()).catch(() => [])
  for (const name of names) {
    const folder = path.join(base(), name)
    if (!(await isOfNobody(folder))) continue
    await settle(folder, async () => payload).catch((err: unknown) =>
      payload.logger.warn({ err, msg: `What is left of a request in ${folder} stays` }),
    )
  }
}

/** Is there, and older than any request. */
const isOfNobody = async (place: string): Promise<boolean> => {
  const stat = await fs.stat(place).catch(() => null)
  return stat !== null && Date.now() - stat.mtimeMs >= longest
}

const settle = async (folder: string, payload: () => Promise<Payload>): Promise<void> => {
  const text = await fs.readFile(path.join(folder, notes), 'utf8').catch(() => '')
  // A last line that was cut off with its process is of a file that is still empty.
  const lines = text.split('\n').slice(0, -1)
  if (lines.length > 0) {
    const running = await payload()
    for (const line of lines) await removeUnnamed(running, JSON.parse(line) as Note)
  }
  await fs.rm(folder, { force: true, recursive: true })
}

const removeUnnamed = async (
  payload: Payload,
  { collection, filename, isTried }: Note,
): Promise<void> => {
  const { staticDir } = payload.collections[collection]?.config.upload ?? {}
  if (!staticDir) return
  const place = path.join(staticDir, filename)
  if (isTried && !(await isOfNobody(place))) return
  const req = await createLocalReq({}, payload)
  const count = () =>
    payload.count({
      collection,
      // Whoever may read it, it is there.
      overrideAccess: true,
      req,
      trash: true,
      where: { filename: { equals: filename } },
    })
  // In a transaction: a replica may not know yet what has just been written.
  const { totalDocs } = await inTransaction({ req, run: count })
  if (totalDocs === 0) await fs.rm(place, { force: true })
}
