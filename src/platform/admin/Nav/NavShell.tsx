'use client'

import { Hamburger, NavGroup, useNav, useTranslation } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import { useLayoutEffect } from 'react'
import { textsIn } from '../../i18n/languages'
import { adminTexts } from '../translations'
import type { NavItem, NavModel, NavShortcut } from './model'
import { isAt, NavEntry } from './NavEntry'
import './nav.css'
import { tell, useKnown } from './store'
import { useOpenNav } from './useOpenNav'

type NavShellProps = {
  groups: Record<string, { open?: boolean }>
  /** Rows of lists close together: known here, so that a list is drawn as it stays. */
  isDense: boolean
  isOpen: boolean | undefined
  model: NavModel
  /** The company's. */
  timeZone: string
}

/** Where the navigation was scrolled to: each page brings it anew. */
let scrolled = 0

/** The navigation as it is drawn and used. */
export const NavShell = ({ groups, isDense, isOpen, model, timeZone }: NavShellProps) => {
  const { hydrated, navOpen, navRef, setNavOpen, shouldAnimate } = useNav()
  const { i18n } = useTranslation()
  const texts = textsIn(adminTexts, i18n.language).nav
  useOpenNav(isOpen)
  useLayoutEffect(
    () => tell({ favourites: model.favourites, isDense, model, timeZone }),
    [isDense, model, timeZone],
  )
  const known = useKnown()
  useLayoutEffect(() => {
    const element = navRef.current
    if (!element) return
    element.scrollTop = scrolled
    const onScroll = () => {
      scrolled = element.scrollTop
    }
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => element.removeEventListener('scroll', onScroll)
  }, [navRef])
  const { administration, dictionaries, more, work } = model.sections
  const state = [
    'nav',
    'crm-nav',
    navOpen && 'nav--nav-open crm-nav--open',
    shouldAnimate && 'nav--nav-animate',
    hydrated && 'nav--nav-hydrated',
    (known.isDense ?? isDense) && 'crm-nav--dense',
  ]
  return (
    <aside className={state.filter(Boolean).join(' ')} inert={!navOpen}>
      <div className="nav__scroll" ref={navRef}>
        <nav aria-label={texts.label} className="nav__wrap">
          <Entries items={work} />
          <Folded
            groups={groups}
            isOpen
            items={asItems(model.favourites)}
            label={texts.favourites}
          />
          <Folded groups={groups} isOpen items={asItems(model.recents)} label={texts.recents} />
          <Folded groups={groups} isOpen items={more} label={texts.more} />
          <Folded groups={groups} items={administration} label={texts.administration} />
          <Folded groups={groups} items={dictionaries} label={texts.dictionaries} />
        </nav>
      </div>
      <div className="nav__header">
        <div className="nav__header-content">
          <button
            aria-label={texts.close}
            className="nav__mobile-close"
            onClick={() => setNavOpen(false)}
            type="button"
          >
            <Hamburger isActive />
          </button>
        </div>
      </div>
    </aside>
  )
}

const asItems = (shortcuts: NavShortcut[]): NavItem[] =>
  shortcuts.map(({ collection, href, icon, id, title }) => ({
    href,
    icon,
    id: `nav-to-${collection}-${id}`,
    label: title,
  }))

const Entries = ({ items }: { items: NavItem[] }) => (
  <ul className="crm-nav__entries">
    {items.map((item) => (
      <li key={item.id}>
        <NavEntry item={item} />
        {item.children && <Entries items={item.children} />}
      </li>
    ))}
  </ul>
)

type FoldedProps = {
  groups: Record<string, { open?: boolean }>
  /** As long as nobody opened or closed it. @default only where the page is one of its own */
  isOpen?: boolean
  items: NavItem[]
  label: string
}

const Folded = ({ groups, isOpen, items, label }: FoldedProps) => {
  const pathname = usePathname()
  if (items.length === 0) return null
  const isHere = items.some(({ href }) => isAt(pathname, href))
  return (
    <NavGroup isOpen={isHere || (groups[label]?.open ?? isOpen ?? false)} label={label}>
      <Entries items={items} />
    </NavGroup>
  )
}
