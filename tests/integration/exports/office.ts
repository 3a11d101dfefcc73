import type { Client } from 'pg'
import { connect } from '../../../src/platform/database/embedded/index.mjs'
import type { ApiClient } from '../../support/client'
import { type Office as StartedOffice, startOffice } from '../../support/office'

/** A server with an administrator, for tests of exports. */
export type Office = StartedOffice & {
  /** The administrator, who speaks Italian. */
  italian: ApiClient
  /** For looking into the tables. */
  sql: Client
  stop: () => Promise<void>
}

export const openOffice = async (): Promise<Office> => {
  const office = await startOffice()
  const sql = await connect({ url: office.server.database.url })
  return {
    ...office,
    italian: office.admin.speaking('it'),
    sql,
    stop: async () => {
      await sql.end()
      await office.server.stop()
    },
  }
}
