import { type DatabaseAdapterObj, type PayloadRequest, ValidationError } from 'payload'
import { fieldFailures } from '../i18n'

/** A value that another record has already, where it may stand once. */
export type TakenValue = { collection: string; path: string; value: unknown }

const taken = new WeakMap<object, TakenValue>()

/** What was refused because it was taken; undefined for any other error. */
export const takenValueOf = (error: unknown): TakenValue | undefined => {
  if (typeof error !== 'object' || error === null) return undefined
  const { originalError } = error as { originalError?: unknown }
  return taken.get(error) ?? (originalError ? takenValueOf(originalError) : undefined)
}

type Write = { collection: string; data: Record<string, unknown>; req?: Partial<PayloadRequest> }

/**
 * Says of a value that is taken no more than of any that is refused: the record that has it may be
 * hidden. (Who may see it is told by `tellTaken`.)
 */
export const withTakenValues = (adapter: DatabaseAdapterObj): DatabaseAdapterObj => ({
  ...adapter,
  init: (args) => {
    const database = adapter.init(args)
    // Both take an object with the record's data.
    const methods = database as unknown as Record<string, (write: Write) => Promise<unknown>>
    for (const name of ['create', 'updateOne']) {
      const method = methods[name]?.bind(database)
      if (!method) continue
      methods[name] = async (write) => {
        try {
          return await method(write)
        } catch (error) {
          throw refusalOf(error, write)
        }
      }
    }
    return database
  },
})

const refusalOf = (error: unknown, { collection, data, req }: Write): unknown => {
  if (!(error instanceof ValidationError) || !req?.t) return error
  // Payload names the table where the database found the value a second time.
  const found = error.data.errors.find((one) => 'tableName' in one)
  if (!found) return error
  const { path } = found
  const errors = [{ message: req.t('error:valueMustBeUnique'), path }]
  // Written by Payload in a request, which is whole.
  const refusal = fieldFailures({ collection, errors, req: req as PayloadRequest })
  taken.set(refusal, { collection, path, value: valueAt(data, path) })
  return refusal
}

const valueAt = (data: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], data)
