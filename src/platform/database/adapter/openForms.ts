import { type CollectionSlug, Locked, type PayloadRequest } from 'payload'
import { type Label, languageOf } from '../../i18n'

const edited: Label = {
  en: 'Somebody else is working on this in its form. Try again when they have finished.',
  it: 'Qualcun altro lo sta modificando nel modulo. Riprova quando ha finito.',
}

type Editing = { updatedAt: string; user?: { relationTo: string; value: unknown } }

/** Who has the record open in its form and types there, as Payload itself asks it (423). */
export const refuseEdited = async ({
  id,
  req,
  slug,
}: {
  id: number
  req: PayloadRequest
  slug: CollectionSlug
}): Promise<void> => {
  const { lockDocuments } = req.payload.collections[slug].config
  if (lockDocuments === false) return
  const seconds = typeof lockDocuments === 'object' ? lockDocuments.duration : 300
  const { docs } = await req.payload.db.find<Editing>({
    collection: 'payload-locked-documents',
    limit: 1,
    pagination: false,
    req,
    sort: '-updatedAt',
    where: {
      and: [{ 'document.relationTo': { equals: slug } }, { 'document.value': { equals: id } }],
    },
  })
  const [newest] = docs
  if (!newest || Date.now() - new Date(newest.updatedAt).getTime() > seconds * 1000) return
  const { relationTo, value } = newest.user ?? {}
  const isOwn = relationTo === req.user?.collection && String(value) === String(req.user?.id)
  if (!isOwn) throw new Locked(edited[languageOf(req)])
}
