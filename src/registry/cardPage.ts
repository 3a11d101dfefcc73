import type { CollectionConfig } from 'payload'

const listTrail = '/src/platform/admin/ListTrail'

/** The page of a company or a contact knows the list that it was opened from. */
export const cardPage = (): Pick<NonNullable<CollectionConfig['admin']>, 'components'> => ({
  components: {
    beforeListTable: [`${listTrail}/RememberList#RememberList`],
    edit: { beforeDocumentControls: [`${listTrail}#ListTrail`] },
  },
})
