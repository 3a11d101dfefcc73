import { getTranslation } from '@payloadcms/translations'
import type { BeforeListTableServerProps, CollectionSlug, FlattenedField, Where } from 'payload'
import { mergeListSearchAndWhere } from 'payload/shared'
import { Suspense } from 'react'
import { sumsOf } from '../../database'
import { formatMoney } from '../../i18n/money'
import { formatCount } from '../../i18n/numbers'
import { listWhere } from '../listWhere'
import { requestOf } from '../request'
import { SumsShown } from './SumsShown'

/** What a sum is of: euros, or minutes. A field says it in `custom.summed`. */
type Summed = 'duration' | 'money'

type Props = BeforeListTableServerProps & { viewType?: string }

/** Beside the views of a list: the sums of its amounts over the whole filter. They come when they are known. */
export const Sums = (props: Props) => (
  <Suspense fallback={null}>
    <SumsOfFilter {...props} />
  </Suspense>
)

const SumsOfFilter = async (props: Props) => {
  const { collectionConfig, i18n, payload, searchParams, viewType } = props
  const req = await requestOf(payload, i18n)
  const fields = await summedFields(collectionConfig.flattenedFields, req)
  if (fields.length === 0) return null
  const search = searchParams?.search
  const where = mergeListSearchAndWhere({
    collectionConfig,
    search: typeof search === 'string' ? search : '',
    where: ((await listWhere(props)) ?? {}) as Where,
  })
  const isTrash = viewType === 'trash'
  const sums = await sumsOf({
    collection: collectionConfig.slug as CollectionSlug,
    fields: fields.map(({ name }) => name),
    req,
    trash: isTrash,
    where: isTrash ? { and: [where, { deletedAt: { exists: true } }] } : where,
  }).catch((err: unknown) => {
    // A filter that is not understood is told above the table.
    const isUnclear = (err as { status?: unknown }).status === 400
    if (!isUnclear) payload.logger.error({ err, msg: 'The sums of a list failed' })
    return {} as Record<string, null>
  })
  const shown = fields.flatMap(({ kind, label, name }) => {
    const sum = sums[name]
    if (!sum) return []
    const text = kind === 'money' ? formatMoney(sum, i18n.language) : hours(sum, i18n.language)
    return [{ label: getTranslation(label, i18n), name, text }]
  })
  return <SumsShown sums={shown} />
}

/** Those that add up to something, as far as the person may read them. */
const summedFields = async (
  fields: FlattenedField[],
  req: Awaited<ReturnType<typeof requestOf>>,
) => {
  const summed = fields.flatMap((field) => {
    const kind = field.custom?.summed as Summed | undefined
    return kind && field.type === 'number' && field.label ? [{ field, kind }] : []
  })
  const isReadable = await Promise.all(
    summed.map(({ field }) => field.access?.read?.({ req }) ?? true),
  )
  return summed.flatMap(({ field, kind }, at) =>
    isReadable[at] ? [{ kind, label: field.label as string, name: field.name }] : [],
  )
}

/** `1.234:30` of minutes. */
const hours = (minutes: number, language: string): string =>
  `${formatCount(Math.floor(minutes / 60), language)}:${String(Math.round(minutes % 60)).padStart(2, '0')}`
