import { config } from './parts'

/** Paths of the views that the configuration adds to a record or to the panel. */
const added = (views: object | undefined): string[] =>
  Object.values(views ?? {}).flatMap((view) => (view?.path ? [String(view.path)] : []))

/** The pages of the panel that are no record's. */
export const ownPages: string[] = [
  '/admin',
  '/admin/account',
  ...config.globals.map(({ slug }) => `/admin/globals/${slug}`),
  ...added(config.admin.components?.views).map((path) => `/admin${path}`),
]

/** The pages of each collection, `:id` in the place of a record. */
export const collectionPages = config.collections.map(({ admin, custom, slug, trash }) => {
  const base = `/admin/collections/${slug}`
  return {
    isDictionary: Boolean(custom?.dictionary),
    lists: [base, ...(trash ? [`${base}/trash`] : [])],
    makes: `${base}/create`,
    records: ['', '/api', ...added(admin.components?.views?.edit)].map(
      (path) => `${base}/:id${path}`,
    ),
    slug,
  }
})

/** The pages of who is not logged in. */
export const strangersPages: string[] = [
  '/admin/login',
  '/admin/forgot',
  '/admin/reset/no-such-token',
  '/admin/unauthorized',
]
