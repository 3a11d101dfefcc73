import { getNextRequestI18n } from '@payloadcms/next/utilities'
import { generatePageMetadata } from '@payloadcms/next/views'
import { getTranslation } from '@payloadcms/translations'
import type { Metadata } from 'next'
import { type CollectionSlug, getPayload, type SanitizedConfig } from 'payload'
import { textsIn } from '../i18n/languages'
import { newOne } from '../i18n/newOne'
import { contributed } from '../parts/contributed'
import { requestOf } from './request'
import { titlesOf } from './titles'

type MetadataArgs = {
  config: Promise<SanitizedConfig>
  params: Promise<{ segments: string[] }>
  searchParams: Promise<Record<string, string | string[]>>
}

/** What a browser calls a page of the panel: a record by its name, as far as the person may read it. */
export const pageMetadata = async (args: MetadataArgs): Promise<Metadata> => {
  const [metadata, title, config] = await Promise.all([
    generatePageMetadata(args),
    titleOf(args),
    args.config,
  ])
  return title
    ? { ...metadata, title: `${title} ${config.admin.meta?.titleSuffix ?? ''}` }
    : metadata
}

/** A page of a part is called as in the navigation; of others Payload knows the names. */
const viewTitle = async (path: string, config: SanitizedConfig): Promise<string | undefined> => {
  const entry = contributed(config)
    .of('navigation')
    .find((one) => 'path' in one && one.path === path)
  if (!entry || !('label' in entry)) return undefined
  const i18n = await getNextRequestI18n({ config })
  return textsIn(entry.label, i18n.language)
}

const titleOf = async ({ config, params }: MetadataArgs): Promise<string | undefined> => {
  const { segments = [] } = await params
  const [section, slug = '', id = ''] = segments
  if (section !== 'collections') return viewTitle(`/${segments.join('/')}`, await config)
  if (!id) return undefined
  const payload = await getPayload({ config })
  const collection = payload.collections[slug as CollectionSlug]
  if (!collection) return undefined
  const i18n = await getNextRequestI18n({ config: payload.config })
  if (id === 'create') {
    const language = textsIn({ en: 'en', it: 'it' } as const, i18n.language)
    return newOne(getTranslation(collection.config.labels.singular, i18n), language)
  }
  if (!/^\d+$/.test(id)) return undefined
  const req = await requestOf(payload, i18n)
  const titles = await titlesOf({ collection: collection.config.slug, ids: [Number(id)], req })
  return titles.get(Number(id))?.title
}
