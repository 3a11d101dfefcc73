import { redirect } from 'next/navigation'
import type { DocumentViewServerProps } from 'payload'
import { adminPath } from '../adminPath'

/** The page of a record once had its tab's address: links to that lead on. */
export const Moved = ({ initPageResult, searchParams }: DocumentViewServerProps) => {
  const { collectionConfig, docID, req } = initPageResult
  const query = new URLSearchParams(
    Object.entries(searchParams ?? {}).flatMap(([key, value]) =>
      typeof value === 'string' ? [[key, value]] : [],
    ),
  ).toString()
  const record = adminPath(req.payload.config, `/collections/${collectionConfig?.slug}/${docID}`)
  redirect(query ? `${record}?${query}` : record)
}
