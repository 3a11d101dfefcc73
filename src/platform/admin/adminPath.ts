import { formatAdminURL } from 'payload/shared'

/** A path of the panel, such as `/collections/companies`, under wherever the panel is served. */
export const adminPath = (config: { routes: { admin: string } }, path: `/${string}`): string =>
  formatAdminURL({ adminRoute: config.routes.admin as `/${string}`, path })

/** Where a record of a collection opens. */
export const recordPath = (
  config: { routes: { admin: string } },
  collection: string,
  id: number | string,
): string => adminPath(config, `/collections/${collection}/${id}`)
