'use client'

import { ChevronIcon, Link, useConfig, useTranslation } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import { type MouseEvent, useEffect, useRef } from 'react'
import { textsIn } from '../../i18n/languages'
import { adminPath } from '../adminPath'
import { isTyping } from '../isTyping'
import { adminTexts } from '../translations'
import './index.css'
import { noteSeen, recordIn, writeTrail } from './trail'
import { useNeighbours } from './useNeighbours'

/** Previous and next through the list that the record was opened from: “12 of 348”. */
export const ListTrail = () => {
  const record = recordIn(usePathname())
  return record && <Steps {...record} />
}

type StepsProps = { collection: string; id: number; rest: string }

const Steps = ({ collection, id, rest }: StepsProps) => {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const texts = textsIn(adminTexts, i18n.language)
  const way = useNeighbours(collection, id)
  useEffect(() => noteSeen({ collection, id }), [collection, id])
  const bar = useRef<HTMLElement>(null)
  useStepKeys(bar)
  if (!way) return null
  const number = (value: number) => value.toLocaleString(i18n.language)
  const step = (to: null | number, rel: 'next' | 'prev', label: string) => (
    <Link
      aria-disabled={to === null}
      aria-keyshortcuts={rel === 'next' ? 'j Alt+ArrowDown' : 'k Alt+ArrowUp'}
      aria-label={label}
      className="crm-trail__step"
      href={to === null ? '' : adminPath(config, `/collections/${collection}/${to}${rest as '/'}`)}
      onClick={(event: MouseEvent) => {
        if (to === null) event.preventDefault()
        else writeTrail(collection, { at: to, list: way.list })
      }}
      prefetch={false}
      rel={rel}
      tabIndex={to === null ? -1 : undefined}
      title={label}
    >
      <ChevronIcon direction={rel === 'next' ? 'right' : 'left'} />
    </Link>
  )
  return (
    <nav aria-label={texts.listTrail} className="crm-trail" ref={bar}>
      {step(way.previous, 'prev', texts.previousRecord)}
      <Link
        className="crm-trail__place"
        href={adminPath(config, `/collections/${collection}${way.list as '/'}`)}
        prefetch={false}
        title={texts.backToList}
      >
        {way.position === null
          ? texts.outsideList(number(way.total))
          : texts.ofList(number(way.position), number(way.total))}
      </Link>
      {step(way.next, 'next', texts.nextRecord)}
    </nav>
  )
}

/** j and k, or Alt with the arrows: pressed like the links, so that unsaved changes are asked about. */
const useStepKeys = (bar: { current: HTMLElement | null }) => {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (isTyping(event.target) || event.ctrlKey || event.metaKey) return
      const key = event.altKey ? `Alt+${event.key}` : event.key
      const rel = { 'Alt+ArrowDown': 'next', 'Alt+ArrowUp': 'prev', j: 'next', k: 'prev' }[key]
      // A dialog over the page has the keyboard.
      if (!rel || document.querySelector('dialog[open]')) return
      const link = bar.current?.querySelector<HTMLElement>(`a[rel="${rel}"]`)
      if (!link) return
      event.preventDefault()
      link.click()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [bar])
}
