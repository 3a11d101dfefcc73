import {
  type BasePayload,
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type PayloadRequest,
  type TypedUser,
} from 'payload'
import type { Part } from '#platform/parts'
import { connect } from '../../../src/platform/database/embedded/index.mjs'
import { createDatabase } from '../../support/postgres'

/** A CRM in this process, with a part of the test's own where it gives one. */
export type Office = {
  admin: TypedUser
  payload: BasePayload
  /** Runs in a transaction of its own, as this user; an error rolls it back. */
  as: <T>(user: null | TypedUser, run: (req: PayloadRequest) => Promise<T>) => Promise<T>
  query: (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>
  /** Makes a user whose one group has these permissions. */
  user: (name: string, permissions: object) => Promise<TypedUser>
  stop: () => Promise<void>
}

/** @param sql makes the columns of what the part brings */
export const openOffice = async (part?: Part, sql?: string): Promise<Office> => {
  const database = await createDatabase()
  const db = await connect({ url: database.url })
  if (sql) await db.query(sql)
  process.env.DATABASE_URL = database.url
  process.env.PAYLOAD_SECRET = 'secret-of-records'
  const { BasePayload: Payload } = await import('payload')
  const { composeCRM } = await import('#platform/parts')
  const { parts } = await import('../../../payload.config')
  const config = composeCRM({ folder: process.cwd(), parts: [...parts(), ...(part ? [part] : [])] })
  const payload = await new Payload().init({ config: await config })
  payload.logger.level = 'silent'

  const makeUser = async (data: object): Promise<TypedUser> => {
    const made = await payload.create({
      collection: 'users',
      data: { password: 'office-password', ...data } as never,
      overrideAccess: true,
    })
    const user = await payload.findByID({
      collection: 'users',
      depth: 1,
      id: made.id,
      overrideAccess: true,
    })
    return { ...user, collection: 'users' }
  }

  return {
    admin: await makeUser({ admin: true, email: 'admin@records.example', name: 'Admin' }),
    as: async (user, run) => {
      const req = await createLocalReq(user ? { user } : {}, payload)
      await initTransaction(req)
      try {
        const result = await run(req)
        await commitTransaction(req)
        return result
      } catch (error) {
        await killTransaction(req)
        throw error
      }
    },
    payload,
    query: async (text, values) => (await db.query(text, values)).rows,
    stop: async () => {
      await payload.destroy()
      await db.end()
      await database.drop()
    },
    user: async (name, permissions) => {
      const group = await payload.create({
        collection: 'groups',
        data: { modules: [], name, permissions } as never,
        overrideAccess: true,
      })
      return makeUser({ email: `${name}@records.example`, groups: [group.id], name })
    },
  }
}
