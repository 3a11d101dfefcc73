import { Banner, Link } from '@payloadcms/ui'
import type { BeforeListTableServerProps, PayloadRequest, Where } from 'payload'
import { understandFilter } from '../../database'
import { textsIn } from '../../i18n/languages'
import { adminPath } from '../adminPath'
import { listWhere } from '../listWhere'
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
  const where = await listWhere(props)
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
