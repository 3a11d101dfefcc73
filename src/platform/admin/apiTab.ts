import type { CollectionConfig, GlobalConfig } from 'payload'

type WithViews = Pick<CollectionConfig | GlobalConfig, 'admin'>

/** The JSON of a record (the tab “API”) is shown to admins: it says nothing to who sells. */
const apiTab = {
  tab: {
    condition: ({ req }: { req: { user?: { admin?: boolean | null } | null } }) =>
      req.user?.admin === true,
  },
}

/** A collection or global whose tab “API” only admins see. */
export const withAdminsApiTab = <Entity extends WithViews>(entity: Entity): Entity => ({
  ...entity,
  admin: {
    ...entity.admin,
    components: {
      ...entity.admin?.components,
      views: {
        ...entity.admin?.components?.views,
        edit: { api: apiTab, ...entity.admin?.components?.views?.edit },
      },
    },
  },
})
