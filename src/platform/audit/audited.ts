import type { Payload } from 'payload'
import { contributed } from '../parts/contributed'
import type { Audited } from '../parts/contributions/records'

/**
 * How a collection is audited.
 * @throws when it is not: no part names it under `audited`
 */
export const auditedOf = ({ config }: Pick<Payload, 'config'>, collection: string): Audited => {
  const found = contributed(config)
    .of('audited')
    .find((one) => one.collection === collection)
  if (!found) throw new Error(`“${collection}” is not audited`)
  return found
}

/** The relationships of the audit log: what its entries may be about. */
export const auditedFields = ({ config }: Pick<Payload, 'config'>): ReadonlySet<string> =>
  new Set(
    contributed(config)
      .of('audited')
      .map(({ field }) => field),
  )
