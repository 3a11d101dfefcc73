import { sql } from '@payloadcms/db-postgres'
import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { isPassword, transactionOf } from '#platform/database'
import { fieldFailure } from '#platform/i18n'
import { countTry, giveBackTry, tooManyTries } from '#platform/tries'

/** Wrong ones. */
const limit = { minutes: 10, most: 20 }

type Update = { data?: Record<string, unknown>; id?: unknown; overrideAccess?: boolean }

/**
 * One's own password and e-mail address change only with the present password (`currentPassword`):
 * whoever finds a browser open, or steals a session, does not come to own the account.
 * @throws 400 beside the field; 429 `too-many-tries`
 */
export const askPresentPassword: CollectionBeforeOperationHook = async ({
  args,
  operation,
  req,
}) => {
  const { data, id, overrideAccess } = args as Update
  if (!data || (operation !== 'update' && operation !== 'create')) return args
  // It is never stored, nor told in the history of the record.
  const { currentPassword, ...rest } = data
  if (operation === 'update' && !overrideAccess && changesOwn({ data, id, req })) {
    await check({ password: currentPassword, req })
  }
  return { ...args, data: rest }
}

type Change = { data: Record<string, unknown>; id: unknown; req: PayloadRequest }

/** A change of many may be one of one's own, too. */
const changesOwn = ({ data: { email, password }, id, req: { user } }: Change): boolean => {
  if (user?.collection !== 'users') return false
  if (id !== undefined && Number(id) !== user.id) return false
  const hasPassword = typeof password === 'string' && password !== ''
  const isOther = typeof email === 'string' && email.toLowerCase().trim() !== user.email
  return hasPassword || isOther
}

const check = async ({ password, req }: { password: unknown; req: PayloadRequest }) => {
  if (typeof password !== 'string' || password === '') throw notPresent(req)
  const limits = [{ ...limit, key: `password:${req.user?.id}` }]
  if ((await countTry(req.payload, limits)).size > 0) throw tooManyTries(req)
  const db = await transactionOf(req)
  const { rows } = await db.execute(
    sql`SELECT hash, salt FROM users WHERE id = ${req.user?.id ?? null}`,
  )
  if (!(await isPassword({ password, secret: rows[0] ?? null }))) throw notPresent(req)
  await giveBackTry(req.payload, limits)
}

const notPresent = (req: PayloadRequest) =>
  fieldFailure({
    collection: 'users',
    message: {
      en: 'Enter your present password: it is needed to change your password or your e-mail address.',
      it: 'Inserisci la tua password attuale: serve per cambiare la password o l’indirizzo e-mail.',
    },
    path: 'currentPassword',
    req,
  })
