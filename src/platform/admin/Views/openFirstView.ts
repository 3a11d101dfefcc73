import { redirect } from 'next/navigation'
import { type CollectionSlug, getPayload, type SanitizedConfig } from 'payload'
import { requestOf } from '../request'
import { listIn } from './listIn'
import { openingView } from './openingView'

type Args = {
  config: Promise<SanitizedConfig>
  params: Promise<{ segments?: string[] }>
  searchParams: Promise<Record<string, unknown>>
}

/**
 * A list of which nothing is asked opens with the view that the person, or its part, named for it.
 * @throws Next's redirection
 */
export const openFirstView = async ({ config, params, searchParams }: Args): Promise<void> => {
  const { isTrash, slug } = listIn(await params)
  if (!slug || isTrash) return
  if (Object.keys(await searchParams).length > 0) return
  const payload = await getPayload({ config })
  if (!Object.hasOwn(payload.collections, slug)) return
  const req = await requestOf(payload, undefined)
  const address = await openingView(slug as CollectionSlug, req)
  if (address) redirect(address)
}
