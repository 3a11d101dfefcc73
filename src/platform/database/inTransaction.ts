import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'

/**
 * Runs several operations as one: all of them, or nothing. Local API calls inside pass this `req`.
 * Inside an open transaction it just joins.
 */
export const inTransaction = async <T>({
  req,
  run,
}: {
  req: PayloadRequest
  run: () => Promise<T>
}): Promise<T> => {
  const opened = await initTransaction(req)
  try {
    const result = await run()
    if (opened) await commitTransaction(req)
    return result
  } catch (error) {
    if (opened) await killTransaction(req)
    throw error
  }
}

/**
 * Runs several questions on one moment of the data, whatever others write meanwhile. Inside an open
 * transaction it just joins.
 */
export const inSnapshot = async <T>({
  req,
  run,
}: {
  req: PayloadRequest
  run: () => Promise<T>
}): Promise<T> => {
  if (await req.transactionID) return run()
  const begun = await req.payload.db.beginTransaction({
    accessMode: 'read only',
    isolationLevel: 'repeatable read',
  })
  if (begun === null) throw new Error('The database has no transactions')
  req.transactionID = begun
  try {
    return await run()
  } finally {
    await killTransaction(req)
  }
}
