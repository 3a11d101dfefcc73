import { connect } from '../../src/platform/database/embedded/index.mjs'
import { codeOf, messageOf, Problem } from '../../src/platform/database/embedded/problem.mjs'

const OLDEST = 14

/**
 * Connects once to the server of DATABASE_URL.
 *
 * @param {{ url: string }} options
 * @throws {Problem} saying which part of the address is wrong, never its password
 */
export const checkOutside = async ({ url }) => {
  const { host, port, database, user } = parse(url)
  let client
  try {
    client = await connect({ url })
  } catch (error) {
    const at = `${host}:${port}`
    /** @type {Record<string, string>} */
    const lines = {
      '28P01': `the server at ${at} refuses the password of user ${user}: correct the password`,
      28000: `the server at ${at} does not let user ${user} in: correct the user, or its pg_hba.conf`,
      '3D000': `the server at ${at} has no database ${database}: create it (createdb ${database})`,
      42501: `user ${user} may not connect to database ${database} at ${at}: grant it CONNECT`,
      53300: `the server at ${at} has no free connection: raise its max_connections`,
      ECONNREFUSED: `no PostgreSQL answers at ${at}: start it, or correct host and port`,
      ENOTFOUND: `there is no host ${host}: correct the host name`,
      EAI_AGAIN: `the name of host ${host} cannot be looked up: correct it, or check the network`,
      ETIMEDOUT: `${at} does not answer: check host, port and firewall`,
      EHOSTUNREACH: `${at} cannot be reached: check host and network`,
    }
    const message = messageOf(error)
    const timedOut = /timeout|terminated/i.test(message) ? lines.ETIMEDOUT : undefined
    throw new Problem(
      `DATABASE_URL: ${lines[codeOf(error) ?? ''] ?? timedOut ?? `cannot connect to ${at}: ${message}`}`,
    )
  }
  try {
    const { rows } = await client.query("SELECT current_setting('server_version_num')::int AS v")
    const major = Math.floor(rows[0].v / 10_000)
    if (major < OLDEST) {
      throw new Problem(`DATABASE_URL: PostgreSQL ${major} is too old: use ${OLDEST} or newer`)
    }
  } finally {
    await client.end()
  }
}

/** @param {string} url */
const parse = (url) => {
  try {
    const parsed = new URL(url)
    const database = decodeURIComponent(parsed.pathname.slice(1))
    if (!/^postgres(ql)?:$/.test(parsed.protocol) || !parsed.hostname || !database)
      throw new Error()
    return {
      host: parsed.hostname,
      port: parsed.port || '5432',
      database,
      user: decodeURIComponent(parsed.username) || '(none)',
    }
  } catch {
    throw new Problem(
      'DATABASE_URL is not the address of a database: ' +
        'write it as postgresql://user:password@host:5432/database',
    )
  }
}
