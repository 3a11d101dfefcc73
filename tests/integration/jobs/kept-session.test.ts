import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { connect } from '../../../src/platform/database/embedded/index.mjs'
import { must, type Office, startOffice } from '../../support/office'

let office: Office

beforeAll(async () => {
  office = await startOffice()
})

afterAll(() => office?.server.stop())

it('the transaction that says which jobs are alive sees nothing, and so holds up no vacuum', async () => {
  const sql = await connect({ url: office.server.database.url })
  try {
    // A job, so that a lock is taken and let go.
    await must(office.admin.post('exports', { collection: 'companies', format: 'csv' }))
    const waiting = async () => {
      const { rows } =
        await sql.query(`SELECT backend_xmin, backend_xid, query FROM pg_stat_activity
        WHERE datname = current_database() AND state = 'idle in transaction'`)
      return rows
    }
    for (let tries = 0; tries < 100 && (await waiting()).length === 0; tries += 1) await sleep(100)
    await sleep(1_500)
    const rows = await waiting()
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect(row).toMatchObject({ backend_xid: null, backend_xmin: null })
  } finally {
    await sql.end()
  }
})
