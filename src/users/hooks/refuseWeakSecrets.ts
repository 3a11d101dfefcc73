import type { CollectionBeforeOperationHook } from 'payload'
import { failure } from '#platform/i18n'
import { setWise } from '#platform/records'
import { isGuessed, shortestPassword } from '../logins/weakPasswords'

/** What the panel generates: 122 bits that nobody has thought of (RFC 9562, version 4). */
const generated = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i

/** Operations after which there is another password or key. */
const sets = new Set<string>(['create', 'resetPassword', 'update'])

/**
 * Refuses passwords that are guessed and keys that somebody has made up, on every way in: first user,
 * create, change of one or many, reset, GraphQL, start. Payload's hooks see the typed password only
 * before the operation.
 * @throws 400 `weak-password`, `weak-key`
 */
export const refuseWeakSecrets: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  // Who logs in with an old one is not stopped.
  if (!sets.has(operation)) return args
  const { apiKey, password } = (args as { data?: Record<string, unknown> }).data ?? {}
  if (typeof password === 'string' && isGuessed(password)) {
    throw failure({
      code: 'weak-password',
      data: { field: 'password', least: shortestPassword },
      message: {
        en: `Choose a password of at least ${shortestPassword} characters that is not among the common ones.`,
        it: `Scegli una password di almeno ${shortestPassword} caratteri che non sia tra quelle comuni.`,
      },
      req,
    })
  }
  if (typeof apiKey === 'string' && apiKey !== '' && !generated.test(apiKey)) {
    throw failure({
      code: 'weak-key',
      message: {
        en: 'API keys are generated, not made up: send a random UUID (version 4).',
        it: 'Le chiavi API si generano, non si inventano: invia un UUID casuale (versione 4).',
      },
      req,
    })
  }
  return args
}

setWise(refuseWeakSecrets)
