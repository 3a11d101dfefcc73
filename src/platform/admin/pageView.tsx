import { DefaultTemplate } from '@payloadcms/next/templates'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps, PayloadRequest, TypedUser } from 'payload'
import type { ReactNode } from 'react'
import { adminPath } from './adminPath'
import { headActions } from './headActions'

export type PageProps = {
  /** The request of whoever is logged in. */
  req: PayloadRequest & { user: TypedUser }
  searchParams: Record<string, string | string[] | undefined>
}

/**
 * A page of the panel beside collections and records, in the frame that Payload's own pages have.
 * Views are public unless they ask: who is not logged in, or is blocked, is sent to the login.
 * @param Body what stands in the frame; it asks for further rights itself
 * @example export const HelloPage = pageView(({ req }) => <h1>Hello, {req.user.email}</h1>)
 */
export const pageView =
  (Body: (props: PageProps) => Promise<ReactNode> | ReactNode) =>
  async ({ initPageResult, params, searchParams }: AdminViewServerProps) => {
    const { locale, permissions, req, visibleEntities } = initPageResult
    const { user } = req
    if (!user || user.blocked) redirect(adminPath(req.payload.config, '/login'))
    return (
      <DefaultTemplate
        i18n={req.i18n}
        locale={locale}
        params={params}
        payload={req.payload}
        permissions={permissions}
        req={req}
        searchParams={searchParams}
        user={user}
        viewActions={headActions(req.payload.config)}
        visibleEntities={visibleEntities}
      >
        {await Body({ req: Object.assign(req, { user }), searchParams: searchParams ?? {} })}
      </DefaultTemplate>
    )
  }
