'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import { Icon } from '../icons'
import { upTo99 } from '../upTo'
import type { NavItem } from './model'

/** Whether a page is that of an entry, or one below it. */
export const isAt = (pathname: string, href: string): boolean => {
  const [path = ''] = href.split('?')
  return pathname === path || pathname.startsWith(`${path}/`)
}

/** One line of the navigation: icon, name, what waits. */
export const NavEntry = ({ item: { badges, href, icon, id, label } }: { item: NavItem }) => {
  const pathname = usePathname()
  const { config } = useConfig()
  // Every page is below the home page.
  const isHome = href === config.routes.admin
  const isHere = isHome ? pathname === href : isAt(pathname, href)
  return (
    <Link
      aria-current={isHere ? 'page' : undefined}
      className="nav__link crm-nav__link"
      href={href}
      id={id}
      prefetch={false}
      title={label}
    >
      {isHere && <div className="nav__link-indicator" />}
      <span className="crm-nav__icon">
        <Icon name={icon} />
      </span>
      <span className="nav__link-label crm-nav__label">{label}</span>
      {badges?.map((badge) => (
        <span
          className={`crm-nav__badge crm-nav__badge--${badge.tone}`}
          key={badge.label}
          title={badge.label}
        >
          <span aria-hidden="true">{upTo99(badge.count)}</span>
          <span className="crm-hidden">{badge.label}</span>
        </span>
      ))}
    </Link>
  )
}
