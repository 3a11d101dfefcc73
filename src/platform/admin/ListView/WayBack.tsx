'use client'

import { Link, useConfig, useListQuery, useTranslation } from '@payloadcms/ui'
import { textsIn } from '../../i18n/languages'
import { listTexts } from './translations'

/**
 * The page with the figure that led to the list; undefined where none did. It is kept in the address of
 * the list, and whoever writes a link may write anything there: only a page of this panel counts.
 */
export const useWayBack = (): string | undefined => {
  const { config } = useConfig()
  const { back } = useListQuery().query as { back?: unknown }
  return typeof back === 'string' && back.startsWith(`${config.routes.admin}/`) ? back : undefined
}

export const WayBack = ({ href }: { href: string }) => {
  const { i18n } = useTranslation()
  return (
    <Link className="crm-way-back" href={href} prefetch={false}>
      ← {textsIn(listTexts, i18n.language).wayBack}
    </Link>
  )
}
