import { formatAdminURL } from 'payload/shared'

/** A path of the panel, such as `/collections/companies`, under wherever the panel is served. */
export const adminPath = (config: { routes: { admin: string } }, path: `/${string}`): string =>
  formatAdminURL({ adminRoute: config.routes.admin as `/${string}`, path })

type Landing = { admin?: { custom?: Record<string, unknown> }; slug: string }

/**
 * Where a record of a collection opens: its form, or the tab that the collection names in
 * `admin.custom.landing`.
 */
export const recordPath = (
  config: { collections: Landing[]; routes: { admin: string } },
  collection: string,
  id: number | string,
): string => {
  const landing = config.collections.find(({ slug }) => slug === collection)?.admin?.custom?.landing
  return adminPath(config, `/collections/${collection}/${id}${landing ? `/${landing}` : ''}`)
}
