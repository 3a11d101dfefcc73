import { getTranslation } from '@payloadcms/translations'
import type { CollectionSlug, PayloadRequest, ServerProps } from 'payload'
import { readableReferences } from '../../../fields/references'
import { contributed } from '../../../parts/contributed'
import type { Choice } from '../../Nav/store'
import { requestOf } from '../../request'
import { Menu } from './Menu'

type NewMenuProps = ServerProps & { collectionSlug?: CollectionSlug; docID?: number | string }

/** *New …* of every page: what the person may make, with the record that they stand on filled in. */
export const NewMenu = async ({
  collectionSlug,
  docID,
  i18n,
  payload,
  permissions,
  ...props
}: NewMenuProps) => {
  const req = (props as { req?: PayloadRequest }).req ?? (await requestOf(payload, i18n))
  const collections = contributed(payload.config)
    .of('navigation')
    .flatMap((entry) =>
      'collection' in entry && entry.isNew ? [{ ...entry, named: entry.isNew.named }] : [],
    )
    .filter(({ collection }) => permissions?.collections?.[collection]?.create)
  if (collections.length === 0) return null
  const subjects = contributed(payload.config).of('subjects')
  const id = Number(docID)
  const about =
    collectionSlug && Number.isInteger(id)
      ? await aboutOf({ collection: collectionSlug, id, req })
      : {}
  const choices = collections.map(
    ({ collection, icon, named }): Choice => ({
      about: fieldsAbout({ collection, req }),
      collection,
      icon,
      label: getTranslation(payload.collections[collection].config.labels.singular, req.i18n),
      named,
      // What is made beside a record is about it, and what is to be done is done from where one is.
      opensNew:
        !Number.isInteger(id) && subjects.some((subject) => subject.collection === collection),
      prefill: fitting({ about, collection, req }),
    }),
  )
  return <Menu choices={choices} />
}

type About = Record<string, { collection: CollectionSlug; id: number }>

/** What a new record says of the open one: that it is about it, and what that one brings along. */
const aboutOf = async ({
  collection,
  id,
  req,
}: {
  collection: CollectionSlug
  id: number
  req: PayloadRequest
}): Promise<About> => {
  const subject = contributed(req.payload.config)
    .of('subjects')
    .find((one) => one.collection === collection)
  if (!subject) return {}
  const about: About = { [subject.field]: { collection, id } }
  const { brings } = subject
  if (!brings) return about
  const doc = await req.payload.findByID({
    collection,
    depth: 0,
    disableErrors: true,
    id,
    overrideAccess: false,
    req,
    user: req.user,
  })
  const brought = await readableReferences({ doc: doc ?? {}, references: brings, req })
  for (const [field, value] of Object.entries(brought)) {
    const target = brings[field]
    if (target) about[field] = { collection: target, id: value }
  }
  return about
}

type FittingArgs = { about: About; collection: CollectionSlug; req: PayloadRequest }

/** What a collection's records are about, by the collection of that. */
const fieldsAbout = ({ collection, req }: Omit<FittingArgs, 'about'>): Choice['about'] => {
  const { flattenedFields } = req.payload.collections[collection].config
  const names = (field: string, target: CollectionSlug) =>
    flattenedFields.some(
      (each) => each.name === field && each.type === 'relationship' && each.relationTo === target,
    )
  return Object.fromEntries(
    contributed(req.payload.config)
      .of('subjects')
      .filter((subject) => names(subject.field, subject.collection))
      .map((subject) => [subject.collection, subject.field]),
  )
}

/** As far as the new record has such fields. */
const fitting = ({ about, collection, req }: FittingArgs): Record<string, number> =>
  Object.fromEntries(
    req.payload.collections[collection].config.flattenedFields.flatMap((field) => {
      const named = about[field.name]
      const fits = named && field.type === 'relationship' && field.relationTo === named.collection
      return fits ? [[field.name, named.id]] : []
    }),
  )
