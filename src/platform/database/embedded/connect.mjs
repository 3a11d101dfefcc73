/**
 * Opens one connection. `pg` is loaded here, late, because the start script is read before
 * npm has installed it.
 *
 * @param {{ url: string, timeout?: number }} options timeout in milliseconds
 * @returns {Promise<import('pg').Client>}
 */
export const connect = async ({ url, timeout = 10_000 }) => {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: timeout })
  // A server that stops cuts its sessions; without a listener that would end this process.
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    await client.end().catch(() => {})
    throw error
  }
  return client
}
