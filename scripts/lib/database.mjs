import path from 'node:path'
import { startEmbedded } from '../../src/platform/database/embedded/index.mjs'
import { acquireLock } from './lock.mjs'
import { checkOutside } from './outside-database.mjs'
import { say, secondsSince, step } from './say.mjs'

/**
 * The database of a data folder: the server of DATABASE_URL, or else the embedded one.
 *
 * @param {object} options
 * @param {string} options.folder
 * @param {boolean} [options.durable]
 * @returns {Promise<{ url: string, embedded: boolean, adopted: boolean, stop: () => Promise<void> }>}
 */
export const openDatabase = async ({ folder, durable = true }) => {
  const outside = process.env.DATABASE_URL
  if (outside) {
    await step({ title: 'Reaching the database', run: () => checkOutside({ url: outside }) })
    if (!process.env.PAYLOAD_SECRET) {
      say(`The secret is kept in ${folder}: with several machines, give all one PAYLOAD_SECRET`)
    }
    return { url: outside, embedded: false, adopted: false, stop: async () => {} }
  }
  const since = Date.now()
  const server = await startAlone({ folder, durable })
  await server.createDatabase('crm')
  say(
    server.adopted
      ? `PostgreSQL was running already on port ${server.port}: going on with it`
      : `PostgreSQL started on port ${server.port} in ${secondsSince(since)}`,
  )
  return { url: server.url('crm'), embedded: true, adopted: server.adopted, stop: server.stop }
}

/**
 * Two that start one server at the same time would both find none: one after the other.
 *
 * @param {{ folder: string, durable: boolean }} options
 */
export const startAlone = async ({ folder, durable }) => {
  const lock = await acquireLock({
    file: path.join(folder, 'postgres.lock'),
    about: () => 'starting',
    refusal: () => `Another process has been starting PostgreSQL in ${folder} for a minute`,
    waitFor: 60_000,
  })
  try {
    return await startEmbedded({ folder, durable, say })
  } finally {
    lock.release()
  }
}
