import { createHash } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import type { AuthStrategy, AuthStrategyResult, Payload } from 'payload'
import { executePrepared, isReplicated, postgresOf } from '#platform/database'

type SQL = ReturnType<typeof sql>
type Placeholder = ReturnType<typeof sql.placeholder>

type Login = NonNullable<AuthStrategyResult['user']>

/** Whose login it was; from its second request on also with what Payload made of it, and of what. */
type Known = { collection: Collection; id: number; read?: { print: string; user: Login } }

type Collection = 'api-clients' | 'users'

/** The logins of a busy company; who comes after that is read anew. */
const most = 2_000

const groupsOf = (rels: SQL): SQL =>
  sql`(SELECT string_agg(concat(rel, groups), ',' ORDER BY rel.id) FROM ${rels} rel
    LEFT JOIN groups ON groups.id = rel.groups_id WHERE rel.parent_id = login.id)`

/** Every column of every row that a login is read from, as one short text. */
const prints: Record<Collection, (id: Placeholder) => SQL> = {
  'api-clients': (id) =>
    sql`SELECT md5(concat(login, ${groupsOf(sql`api_clients_rels`)})) AS print
      FROM api_clients login WHERE id = ${id}`,
  users: (id) =>
    sql`SELECT md5(concat(login, ${groupsOf(sql`users_rels`)},
        (SELECT string_agg(session::text, ',' ORDER BY session.id) FROM users_sessions session
          WHERE session._parent_id = login.id))) AS print
      FROM users login WHERE id = ${id}`,
}

/** Fields that `prints` covers although they are no columns of the login's own row. */
const covered = new Set(['groups', 'sessions'])

/** Fields of logins and groups whose rows are in tables that the print does not look at. */
const tablesBeside = function* (payload: Payload): Generator<string> {
  for (const slug of ['users', 'api-clients', 'groups'] as const) {
    for (const field of payload.collections[slug].config.flattenedFields) {
      const isList =
        field.type === 'array' || field.type === 'blocks' || ('hasMany' in field && field.hasMany)
      if (isList && !(slug !== 'groups' && covered.has(field.name))) yield `${slug}.${field.name}`
    }
  }
}

/**
 * Reading who is asking is what most requests spend their time on: Payload reads the user, the
 * sessions and the groups' profiles in several queries. Here a login that has been read is read
 * again only when one of its rows has changed; one statement asks the database for that in each
 * request, so that a block, a demotion or a withdrawn right holds at once, in every process.
 */
export const rememberLogins = (payload: Payload): void => {
  // A replica may lag behind what the print says: then each request reads for itself.
  if (isReplicated(payload)) return
  const strange = [...tablesBeside(payload)]
  if (strange.length > 0) {
    payload.logger.warn(`Logins are read anew in each request, because of ${strange.join(', ')}`)
    return
  }
  const known = new Map<string, Known>()
  payload.authStrategies = payload.authStrategies.map((strategy) => remember(strategy, known))
}

const remember = (strategy: AuthStrategy, known: Map<string, Known>): AuthStrategy => ({
  ...strategy,
  authenticate: async (args) => {
    const key = keyOf(strategy.name, args)
    if (!key) return strategy.authenticate(args)
    const login = known.get(key)
    const before = login ? await printOf(args.payload, login) : null
    if (login?.read && login.read.print === before) {
      // The oldest go first: this one is in use.
      known.delete(key)
      known.set(key, login)
      return { user: structuredClone(login.read.user) }
    }
    known.delete(key)
    const { headers, read } = watched(args.headers)
    const result = await strategy.authenticate({ ...args, headers })
    // It decides by more than is known here: then the next request is not the same.
    if ([...read].some((header) => !decisive.includes(header))) return result
    const { user } = result
    if (!user || (user.collection !== 'users' && user.collection !== 'api-clients')) return result
    const next: Known = { collection: user.collection, id: Number(user.id) }
    const isSame = login?.id === next.id && login.collection === next.collection
    // What was read in between belongs to this print only if nothing moved meanwhile.
    if (before !== null && isSame && before === (await printOf(args.payload, next))) {
      next.read = { print: before, user: withOwnSession(structuredClone(user)) }
    }
    known.set(key, next)
    if (known.size > most) known.delete(known.keys().next().value as string)
    return result
  },
})

/** The others are in the print, and nobody asks the user for them: who changes them reads them anew. */
const withOwnSession = (user: Login): Login => {
  if (!('sessions' in user) || !user.sessions) return user
  // Payload puts it there, untyped.
  const { _sid } = user as { _sid?: string }
  return { ...user, sessions: user.sessions.filter(({ id }) => id === _sid) }
}

const printOf = async (payload: Payload, { collection, id }: Known): Promise<null | string> => {
  try {
    const { rows } = await executePrepared({
      db: postgresOf(payload).drizzle,
      key: ['login', collection],
      statement: () => prints[collection](sql.placeholder('id')),
      values: { id },
    })
    return (rows[0]?.print as string | undefined) ?? null
  } catch (err) {
    payload.logger.warn({ err, msg: 'Cannot tell whether a login has changed: reading it' })
    return null
  }
}

type Asked = Pick<Parameters<AuthStrategy['authenticate']>[0], 'headers' | 'isGraphQL'>

/** What a strategy decides by, besides the database. */
const decisive = ['authorization', 'cookie', 'origin', 'sec-fetch-site', 'disableautologin']

/** Headers that note which of them are asked for. */
const watched = (headers: Headers): { headers: Headers; read: Set<string> } => {
  const read = new Set<string>()
  const watching = new Proxy(headers, {
    get: (target, property) => {
      const value = Reflect.get(target, property, target)
      if (typeof value !== 'function') return value
      return (...args: unknown[]) => {
        // What goes through all of them decides by any.
        read.add(property === 'get' || property === 'has' ? String(args[0]).toLowerCase() : '*')
        return Reflect.apply(value, target, args)
      }
    },
  })
  return { headers: watching, read }
}

/** Null for a request without such a login, or with a token that has run out. */
const keyOf = (name: string, { headers, isGraphQL }: Asked): null | string => {
  const values = decisive.map((header) => headers.get(header))
  const [authorization] = values
  if (name === 'local-jwt') {
    const tokens = `${authorization} ${headers.get('cookie')}`.match(token)
    if (!tokens || tokens.some(hasExpired)) return null
  } else if (!authorization?.includes(' API-Key ')) return null
  return createHash('sha256')
    .update(JSON.stringify([name, isGraphQL, values]))
    .digest('base64')
}

const token = /eyJ[\w-]+\.[\w-]+\.[\w-]*/g

/** Payload has checked its signature when it was remembered; what changes since is the clock. */
const hasExpired = (given: string): boolean => {
  try {
    const claims = JSON.parse(Buffer.from(given.split('.')[1] ?? '', 'base64url').toString())
    return !(Number(claims.exp) * 1000 > Date.now())
  } catch {
    return true
  }
}
