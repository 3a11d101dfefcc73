import type { PayloadRequest } from 'payload'
import type { RecordQuery, RecordRow } from './query'

/** The first rows of a table, read with the page: one more than are shown where there are more. */
export const firstPage = async ({
  query,
  req,
}: {
  query: RecordQuery
  req: PayloadRequest
}): Promise<RecordRow[]> => {
  const { docs } = await req.payload.find({
    collection: query.collection,
    depth: query.depth ?? 0,
    // Who may read none of them gets an empty table, not an error page.
    disableErrors: true,
    limit: query.limit + 1,
    overrideAccess: false,
    pagination: false,
    req,
    // Field names of the collection, which the type of any collection cannot know.
    select: query.select as never,
    sort: query.sort,
    user: req.user,
    where: query.where,
  })
  // Rows of any collection, as plain values: they go to the browser.
  return JSON.parse(JSON.stringify(docs)) as RecordRow[]
}
