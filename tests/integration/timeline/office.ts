import type { Client } from 'pg'
import { connect } from '../../../src/platform/database/embedded/index.mjs'
import type { ApiClient } from '../../support/client'
import { must, startOffice } from '../../support/office'

/** What the tests look at in an entry of a timeline. */
export type Entry = {
  activity?: { description: string; id: number }
  because: string
  type: string
}

/** A running CRM with an administrator and two colleagues, who may do everything with their work. */
export type Office = {
  admin: ApiClient
  anna: ApiClient
  bruno: ApiClient
  /** For looking into the tables. */
  database: Client
  ids: { anna: number; bruno: number }
  nobody: ApiClient
  stop: () => Promise<void>
}

export const all = { create: 'all', delete: 'all', export: 'all', read: 'all', update: 'all' }

/** @returns an office where Anna and Bruno are of one group */
export const openOffice = async (): Promise<Office> => {
  const { admin, nobody, server } = await startOffice()
  const database = await connect({ url: server.database.url })
  const group = await must(
    admin.post('groups', {
      name: 'Vendite',
      permissions: { activities: all, companies: all, contacts: all, leads: all, projects: all },
    }),
  )
  const colleague = async (name: string): Promise<{ client: ApiClient; id: number }> => {
    const email = `${name}@crm.example`
    const password = 'password-1'
    const made = await must(admin.post('users', { email, groups: [group.doc.id], name, password }))
    return { client: await nobody.login(email, password), id: made.doc.id }
  }
  const anna = await colleague('anna')
  const bruno = await colleague('bruno')
  return {
    admin,
    anna: anna.client,
    bruno: bruno.client,
    database,
    ids: { anna: anna.id, bruno: bruno.id },
    nobody,
    stop: async () => {
      await database.end()
      await server.stop()
    },
  }
}
