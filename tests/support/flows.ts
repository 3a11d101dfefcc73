import fs from 'node:fs'
import path from 'node:path'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { expect } from 'vitest'
import { root } from '../../scripts/lib/paths.mjs'
import { createDatabase } from './postgres'
import { filesRunBy } from './trace'

/** Payload in this process, so that one sees which files run. */
export type Traced = {
  payload: Payload
  /** A request of the administrator. */
  req: () => Promise<PayloadRequest>
  stop: () => Promise<void>
}

export const startTraced = async (): Promise<Traced> => {
  const database = await createDatabase()
  process.env.DATABASE_URL = database.url
  process.env.PAYLOAD_SECRET = 'secret-of-the-flows'
  process.env.CRM_ADMIN_EMAIL = 'admin@flows.example'
  process.env.CRM_ADMIN_PASSWORD = 'flows-password'
  const [{ BasePayload }, { default: config }] = await Promise.all([
    import('payload'),
    import('@payload-config'),
  ])
  const payload = await new BasePayload().init({ config })
  payload.logger.level = 'silent'
  const { docs } = await payload.find({ collection: 'users', overrideAccess: true })
  return {
    payload,
    req: () => createLocalReq({ user: { ...docs[0], collection: 'users' } as never }, payload),
    stop: async () => {
      await payload.destroy()
      await database.drop()
    },
  }
}

/** The files that a section of a page lists. */
const listed = (page: string, section: string): string[] => {
  const text = fs.readFileSync(path.join(root, page), 'utf8')
  const part = text.split(/^## /m).find((one) => one.startsWith(section)) ?? ''
  return [...part.matchAll(/^- `([^`]+)`/gm)].map(([, file]) => String(file))
}

/** Does something, and looks whether all files ran that the page lists under this heading. */
export const expectFlow = async ({
  page,
  run,
  section,
}: {
  page: string
  run: () => Promise<unknown>
  section: string
}): Promise<void> => {
  const files = await filesRunBy(run)
  const wanted = listed(page, section)
  expect(wanted.length).toBeGreaterThan(5)
  expect(wanted.filter((file) => !files.includes(file))).toEqual([])
}
