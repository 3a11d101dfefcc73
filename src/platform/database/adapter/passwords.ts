import { pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(pbkdf2)

type Secret = { hash?: null | string; salt?: null | string }

/** How Payload hashes: its present way, and that of versions before 3.90. */
const ways = {
  before: { iterations: 25_000, length: 512, prefix: '' },
  now: { iterations: 600_000, length: 32, prefix: 'pbkdf2-sha256-v1:' },
}

/** A hash that no password has. */
const nobody: Secret = { hash: ways.now.prefix, salt: randomBytes(32).toString('hex') }

/**
 * Is it the password of a user?
 * @param secret what Payload keeps of the user's; null for nobody, which takes as long
 */
export const isPassword = async ({
  password,
  secret,
}: {
  password: string
  secret: null | Secret
}): Promise<boolean> => {
  const { hash, salt } = secret?.hash && secret.salt ? secret : nobody
  const way = hash?.startsWith(ways.now.prefix) ? ways.now : ways.before
  const made = await derive(password, salt ?? '', way.iterations, way.length, 'sha256')
  const kept = Buffer.from((hash ?? '').slice(way.prefix.length), 'hex')
  return kept.length === made.length && timingSafeEqual(kept, made)
}
