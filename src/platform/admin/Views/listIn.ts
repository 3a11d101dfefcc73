/** The collection whose list a page is, in the trash or not. */
export const listIn = ({
  segments = [],
}: {
  segments?: string[]
}): { isTrash: boolean; slug?: string } => {
  const [place, slug, kind, ...further] = segments
  const isTrash = kind === 'trash'
  const isList = place === 'collections' && (!kind || isTrash) && further.length === 0
  return { isTrash, slug: isList ? slug : undefined }
}
