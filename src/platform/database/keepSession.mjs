/** What would end a session whose transaction waits, and how soon a machine that vanished is noticed. */
const settings = {
  idle_in_transaction_session_timeout: '0',
  // PostgreSQL 17 and newer.
  transaction_timeout: '0',
  tcp_keepalives_count: '3',
  tcp_keepalives_idle: '15',
  tcp_keepalives_interval: '5',
}

/**
 * Makes a connection keep to one session of the server for as long as it is open. A pooler in transaction
 * mode (PgBouncer) gives each transaction whichever session is free, so that a lock of a session would be
 * left in one that is somebody else's next. Whoever has a transaction open is given no other, and when the
 * connection ends, however it ends, the pooler ends that session. So one is opened here and left open: it
 * reads and writes nothing, and holds up nobody. What it sets ends with it.
 *
 * @param {import('pg').Client} client connected, for locks alone
 */
export const keepSession = async (client) => {
  await client.query('BEGIN')
  await askKept(
    client,
    `SELECT set_config(name, wanted.value, TRUE)
     FROM jsonb_each_text($1) AS wanted (name, value) JOIN pg_settings USING (name)`,
    [JSON.stringify(settings)],
  )
}

/**
 * Asks something in a session that is kept. What is asked with parameters stays open, with what it sees
 * of the database, until something else is asked: no VACUUM would clear away what is newer than that,
 * and counts would read tables instead of indexes (2.5 times as long, measured).
 *
 * @param {import('pg').Client} client
 * @param {string} text
 * @param {unknown[]} values
 */
export const askKept = async (client, text, values) => {
  const result = await client.query(text, values)
  await client.query('SELECT')
  return result
}
