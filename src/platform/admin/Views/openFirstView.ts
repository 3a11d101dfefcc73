import { redirect } from 'next/navigation'
import { type CollectionSlug, getPayload, type SanitizedConfig } from 'payload'
import { requestOf } from '../request'
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

/**
 * What is asked of a list. Payload would add the saved view and the grouping that the person had last, to
 * whatever an address asks for: a list shows what its address says.
 */
export const saidOfList = async ({
  params,
  searchParams,
}: Omit<Args, 'config'>): Promise<Record<string, unknown>> => {
  const said = await searchParams
  if (!listIn(await params).slug || said.preset) return said
  return { groupBy: '', preset: '', ...said }
}

/** The collection whose list a page is, in the trash or not. */
const listIn = ({
  segments = [],
}: {
  segments?: string[]
}): { isTrash: boolean; slug?: string } => {
  const [place, slug, kind, ...further] = segments
  const isTrash = kind === 'trash'
  const isList = place === 'collections' && (!kind || isTrash) && further.length === 0
  return { isTrash, slug: isList ? slug : undefined }
}
