/** What happened last on a page: the next one goes on below it. */
export type Cursor = { at: string; id: number; type: string }

/** A cursor as an opaque piece of an address. */
export const writeCursor = ({ at, id, type }: Cursor): string =>
  Buffer.from(JSON.stringify([at, type, id])).toString('base64url')

/** The cursor that a client sent back; null when it is none of ours. */
export const readCursor = (text: string): Cursor | null => {
  try {
    const [at, type, id] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    const valid =
      typeof at === 'string' &&
      !Number.isNaN(Date.parse(at)) &&
      typeof type === 'string' &&
      Number.isInteger(id)
    return valid ? { at, id, type } : null
  } catch {
    return null
  }
}
