import { getTranslation } from '@payloadcms/translations'
import type { CollectionSlug, PayloadRequest } from 'payload'
import { may } from '#platform/access'
import { adminPath } from '#platform/admin/adminPath'
import { textsIn } from '#platform/i18n/languages'
import { contributed, type NavigationEntry } from '#platform/parts'

type Way = { href: string; text: string }

/** The ways into work that the navigation has for who asks: what they may read, and are shown. */
export const waysFor = async (req: PayloadRequest): Promise<Way[]> => {
  const work = contributed(req.payload.config)
    .of('navigation')
    .filter(({ section = 'work' }) => section === 'work')
  const ways = await Promise.all(work.map((entry) => wayOf(entry, req)))
  return ways.filter((way) => way !== null)
}

const wayOf = async (entry: NavigationEntry, req: PayloadRequest): Promise<null | Way> => {
  const { config } = req.payload
  const reads = async (collection: CollectionSlug) =>
    (await may({ collection, operation: 'read', req })) !== false
  if ('path' in entry) {
    const { label, path, query, reads: needed, within } = entry
    if (path === '/' || within || (needed && !(await reads(needed)))) return null
    const search = query ? `?${new URLSearchParams(query)}` : ''
    return {
      href: `${adminPath(config, path)}${search}`,
      text: textsIn(label, req.i18n.language),
    }
  }
  const { collection } = entry
  const { admin, labels } = req.payload.collections[collection].config
  const isHidden =
    typeof admin.hidden === 'function'
      ? admin.hidden({ user: req.user as Parameters<typeof admin.hidden>[0]['user'] })
      : admin.hidden
  if (isHidden || !(await reads(collection))) return null
  return {
    href: adminPath(config, `/collections/${collection}`),
    text: getTranslation(labels.plural, req.i18n),
  }
}
