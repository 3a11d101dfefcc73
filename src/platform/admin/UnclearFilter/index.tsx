import { Banner, Link } from '@payloadcms/ui'
import type { BeforeListTableServerProps, PayloadRequest, Where } from 'payload'
import * as qs from 'qs-esm'
import { understandFilter } from '../../database'
import { textsIn } from '../../i18n/languages'
import { adminPath } from '../adminPath'
import { requestOf } from '../request'
import { adminTexts } from '../translations'

type Props = BeforeListTableServerProps

/**
 * Above the table of a list whose filter is not understood (an old link, a saved view of a field that
 * has gone or may not be read): which part it is, and the way to the list without it. Payload shows an
 * empty table, as if there were nothing.
 */
export const UnclearFilter = async (props: Props) => {
  const { collectionConfig, i18n, payload } = props
  const where = await whereOf(props)
  if (where === undefined) return null
  const req = await requestOf(payload, i18n)
  const part = await unclearPart({ collection: collectionConfig.slug, req, where })
  if (part === null) return null
  const texts = textsIn(adminTexts, i18n.language)
  const list = adminPath(payload.config, `/collections/${collectionConfig.slug}`)
  return (
    <Banner type="error">
      {texts.unclearFilter(part)}{' '}
      <Link href={`${list}?preset=&where=`} prefetch={false}>
        {texts.withoutFilter}
      </Link>
    </Banner>
  )
}

/** The filter of the address, or of the saved view that the list shows. */
const whereOf = async ({ i18n, listPreferences, payload, searchParams }: Props) => {
  const text = new URLSearchParams(
    Object.entries(searchParams ?? {}).flatMap(([name, value]) =>
      [value ?? []].flat().map((each) => [name, each]),
    ),
  ).toString()
  const { where } = qs.parse(text, { allowEmptyArrays: true, arrayLimit: 1000, depth: 10 })
  if (where) return where
  const { preset } = listPreferences ?? {}
  if (!preset) return undefined
  const req = await requestOf(payload, i18n)
  const view = await payload.findByID({
    collection: 'payload-query-presets',
    depth: 0,
    disableErrors: true,
    id: preset,
    overrideAccess: false,
    req,
    user: req.user,
  })
  return view?.where ?? undefined
}

type UnclearArgs = {
  collection: Props['collectionConfig']['slug']
  req: PayloadRequest
  where: unknown
}

/** @returns the part that is not understood, null where all of it is */
const unclearPart = async ({ collection, req, where }: UnclearArgs): Promise<null | string> => {
  try {
    const understood = await understandFilter({ collection, req, where: where as Where })
    if ('where' in understood) return null
    const { wrong } = understood
    return wrong.kind === 'malformed' ? wrong.part : wrong.paths.join(', ')
  } catch (error) {
    const { data } = error as { data?: { bad?: { field: string }[]; part?: string } }
    return data?.part ?? data?.bad?.map(({ field }) => field).join(', ') ?? 'where'
  }
}
