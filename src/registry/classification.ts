import type { CollectionBeforeChangeHook, CollectionConfig, Where } from 'payload'
import { createDictionary } from '#platform/dictionary'
import { fieldFailure } from '#platform/i18n'
import { refuseCycles } from './hooks/refuseCycles'

/** Three levels, no deeper (D13). */
const deepest = 3

const setLevel: CollectionBeforeChangeHook = async ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  // On create `originalDoc` is empty, or what is being duplicated.
  const before = operation === 'update' ? originalDoc : undefined
  if (before && data.parent === undefined) return data
  const parentID = data.parent && typeof data.parent === 'object' ? data.parent.id : data.parent
  // System check of the tree's shape: it applies whoever moves the branch.
  const read = { collection: 'classification' as const, depth: 0, overrideAccess: true, req }
  const parent = parentID ? await req.payload.findByID({ ...read, id: parentID }) : null
  const level = (parent?.level ?? 0) + 1
  let below = 0
  if (before) {
    const children = await req.payload.find({
      ...read,
      pagination: false,
      where: { parent: { equals: before.id } },
    })
    const ids = children.docs.map(({ id }) => id)
    if (ids.length > 0) {
      below = 1
      const grandchildren = await req.payload.find({
        ...read,
        limit: 1,
        pagination: false,
        where: { parent: { in: ids } },
      })
      if (grandchildren.docs.length > 0) below = 2
      if (level !== before.level) {
        req.context.movedChildren = ids
      }
    }
  }
  if (level + below > deepest) {
    throw fieldFailure({
      collection: collection.slug,
      message: {
        en: 'The classification has three levels, no deeper.',
        it: 'La classificazione ha tre livelli, non di più.',
      },
      path: 'parent',
      req,
    })
  }
  return { ...data, level }
}

/** The company's own classification of companies, nested three levels deep. */
export const createClassification = (): CollectionConfig => {
  const dictionary = createDictionary({
    slug: 'classification',
    description: {
      en: 'Categories of companies, up to three levels: sector, branch, speciality.',
      it: 'Categorie delle aziende, fino a tre livelli: settore, ramo, specialità.',
    },
    fields: [
      {
        name: 'parent',
        type: 'relationship',
        admin: { components: { Cell: '/src/platform/admin/cells/DictionaryCell#DictionaryCell' } },
        filterOptions: ({ id }): Where => ({
          and: [{ level: { less_than: deepest } }, { id: { not_equals: id ?? 0 } }],
        }),
        index: true,
        label: { en: 'Belongs to', it: 'Fa parte di' },
        maxDepth: 1,
        relationTo: 'classification',
      },
      {
        name: 'level',
        type: 'number',
        admin: { readOnly: true },
        defaultValue: 1,
        index: true,
        label: { en: 'Level', it: 'Livello' },
      },
    ],
    labels: {
      plural: { en: 'Classification', it: 'Classificazione' },
      singular: { en: 'Category', it: 'Categoria' },
    },
  })
  return {
    ...dictionary,
    admin: { ...dictionary.admin, defaultColumns: ['label', 'parent', 'level', 'code', 'active'] },
    hooks: {
      ...dictionary.hooks,
      afterChange: [
        async ({ doc, req }) => {
          const moved = req.context.movedChildren as number[] | undefined
          delete req.context.movedChildren
          for (const id of moved ?? []) {
            // The branch moves as a whole: its entries take their new level.
            await req.payload.update({
              collection: 'classification',
              data: { parent: doc.id },
              depth: 0,
              id,
              overrideAccess: true,
              req,
            })
          }
          return doc
        },
      ],
      beforeChange: [refuseCycles, setLevel],
    },
  }
}
