import { formatAdminURL } from 'payload/shared'

/** A path of the panel, such as `/collections/companies`, under wherever the panel is served. */
export const adminPath = (config: { routes: { admin: string } }, path: `/${string}`): string =>
  formatAdminURL({ adminRoute: config.routes.admin as `/${string}`, path })
