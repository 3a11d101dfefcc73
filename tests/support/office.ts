import type { Permissions } from '#platform/access'
import { type ApiClient, createClient } from './client'
import { startServer, type TestServer } from './server'

const email = 'admin@office.example'
const password = 'office-password'

/** A running CRM with an administrator, and what tests of its rules ask of it again and again. */
export type Office = {
  admin: ApiClient
  /** Id of a dictionary entry by its code. */
  entry: (dictionary: string, code: string) => Promise<number>
  nobody: ApiClient
  server: TestServer
  /** Makes a user whose one group has these permissions and sees these modules, and logs in. */
  user: (
    name: string,
    permissions: Permissions,
    modules?: string[],
  ) => Promise<{ client: ApiClient; id: number }>
}

/**
 * @param env of its server, besides the administrator
 * @param where a copy of the product or a database, in place of fresh ones
 */
export const startOffice = async (
  env: Record<string, string> = {},
  where: Parameters<typeof startServer>[0] = {},
): Promise<Office> => {
  const server = await startServer({
    ...where,
    env: { CRM_ADMIN_EMAIL: email, CRM_ADMIN_PASSWORD: password, ...env },
  })
  const nobody = createClient({ url: server.url })
  const admin = await nobody.login(email, password)
  return {
    admin,
    entry: async (dictionary, code) => {
      const { body } = await admin.get(`${dictionary}?where[code][equals]=${code}&depth=0`)
      if (!body.docs[0]) throw new Error(`${dictionary} has no ${code}`)
      return body.docs[0].id
    },
    nobody,
    server,
    user: async (name, permissions, modules = []) => {
      const group = await must(admin.post('groups', { modules, name, permissions }))
      const address = `${name}@office.example`
      const made = await must(
        admin.post('users', { email: address, groups: [group.doc.id], name, password }),
      )
      return { client: await nobody.login(address, password), id: made.doc.id }
    },
  }
}

/** The body of an answer that has to be a success. */
export const must = async <Body>(
  answer: Promise<{ body: Body; status: number }>,
): Promise<Body> => {
  const { body, status } = await answer
  if (status >= 400) throw new Error(`${status} ${JSON.stringify(body)}`)
  return body
}

type Failed = { errors?: { data?: { errors?: { message: string; path: string }[] } }[] }

/** Fields that an answer complains about, with what it says of each. */
export const complaints = (body: Failed): Record<string, string> =>
  Object.fromEntries(
    (body.errors?.[0]?.data?.errors ?? []).map(({ message, path }) => [path, message]),
  )
