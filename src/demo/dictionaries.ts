import type { Demo } from '#platform/parts'
import { moreTags } from './words/notes'
import { type Category, categories } from './words/sectors'

/** The classification in three levels, and tags beside the default ones. */
export const fillDictionaries = async (demo: Demo): Promise<void> => {
  for (const [index, category] of categories.entries()) await addBranch(demo, category, index)
  for (const [index, { en, it, ...tag }] of moreTags.entries()) {
    await demo.payload.create({
      collection: 'tags',
      data: { ...tag, labelEn: en, labelIt: it, order: 40 + index * 10 },
      depth: 0,
      overrideAccess: true,
      req: demo.req,
    })
  }
}

const addBranch = async (demo: Demo, category: Category, index: number, parent?: number) => {
  const { children = [], code, en, it } = category
  const entry = await demo.payload.create({
    collection: 'classification',
    data: { code, labelEn: en, labelIt: it, order: (index + 1) * 10, parent },
    depth: 0,
    overrideAccess: true,
    req: demo.req,
  })
  for (const [place, child] of children.entries()) await addBranch(demo, child, place, entry.id)
}
