'use client'

import { useConfig, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { Fragment, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { recordPath } from '#platform/admin/adminPath'
import { openNew } from '#platform/admin/Head/NewMenu/open'
import { Icon } from '#platform/admin/icons'
import { useKnown } from '#platform/admin/Nav/store'
import { localeOf, textsIn } from '#platform/i18n/languages'
import type { Found } from '#platform/parts'
import { searchLineTexts } from '../../translations'
import { linesOf, type SearchLine } from './lines'
import { openEvent } from './open'
import './quickSearch.css'
import { useSearch } from './useSearch'

/** How hits of a collection are shown. */
export type SearchKind = { label: string }

type SearchDialogProps = { kinds: Record<string, SearchKind> }

/**
 * The quick search of every page: Ctrl+K (⌘K) or the button in the header; arrows choose, Enter
 * opens, Esc closes.
 */
export const SearchDialog = ({ kinds }: SearchDialogProps) => {
  const { config } = useConfig()
  const { i18n, t } = useTranslation()
  const say = (key: string) => t(`search:${key}` as Parameters<typeof t>[0])
  const router = useRouter()
  const dialog = useRef<HTMLDialogElement>(null)
  const listID = useId()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState(0)
  const { failed, found } = useSearch({ api: config.routes.api, text })
  const { choices, model } = useKnown()
  const texts = textsIn(searchLineTexts, i18n.language)
  const lines = linesOf({ choices, found, model, text, texts })

  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      onAsk()
    }
    const onAsk = () => {
      if (!dialog.current?.open) dialog.current?.showModal()
    }
    window.addEventListener('keydown', onKey)
    window.addEventListener(openEvent, onAsk)
    return () => {
      window.removeEventListener('keydown', onKey)
      window.removeEventListener(openEvent, onAsk)
    }
  }, [])

  const hrefOf = (line: SearchLine): string | undefined => {
    if (line.kind === 'record') return recordPath(config, line.found.collection, line.found.id)
    return line.kind === 'new' ? undefined : line.href
  }
  const take = (line: SearchLine) => {
    dialog.current?.close()
    const href = hrefOf(line)
    if (href) router.push(href)
    else if (line.kind === 'new') openNew(line.choice)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const count = lines.length
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (count > 0) setChosen((chosen + (event.key === 'ArrowDown' ? 1 : count - 1)) % count)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      const line = lines[chosen]
      if (line) take(line)
    }
  }
  const headingOf = (line: SearchLine | undefined): string | undefined => {
    if (!line) return undefined
    if (line.kind === 'record') return kinds[line.found.collection]?.label
    return line.kind === 'recent' ? texts.recents : texts.actions
  }
  const optionID = (index: number) => `${listID}-${index}`

  return (
    <>
      <button
        aria-keyshortcuts="Control+K Meta+K"
        className="crm-search__button"
        onClick={() => dialog.current?.showModal()}
        type="button"
      >
        <Icon name="search" />
        <span className="crm-search__label">{say('open')}</span>
        <kbd className="crm-search__key">Ctrl K</kbd>
      </button>
      <dialog
        aria-label={say('open')}
        className="crm-search"
        onClick={(event) => {
          if (event.target === dialog.current) dialog.current?.close()
        }}
        onClose={() => setText('')}
        onKeyDown={onKeyDown}
        ref={dialog}
      >
        <input
          aria-activedescendant={lines.length > 0 ? optionID(chosen) : undefined}
          aria-autocomplete="list"
          aria-controls={listID}
          aria-expanded={lines.length > 0}
          aria-label={say('placeholder')}
          autoComplete="off"
          className="crm-search__input"
          onChange={({ target }) => {
            setText(target.value)
            setChosen(0)
          }}
          placeholder={say('placeholder')}
          role="combobox"
          type="text"
          value={text}
        />
        <div className="crm-search__list" id={listID} role="listbox" tabIndex={-1}>
          {lines.map((line, index) => (
            <Fragment key={line.key}>
              {headingOf(lines[index - 1]) !== headingOf(line) && (
                <div className="crm-search__kind" role="presentation">
                  {headingOf(line)}
                </div>
              )}
              <a
                aria-selected={index === chosen}
                className="crm-search__hit"
                href={hrefOf(line)}
                id={optionID(index)}
                onClick={(event) => {
                  if (event.ctrlKey || event.metaKey || event.shiftKey) return
                  event.preventDefault()
                  take(line)
                }}
                onMouseMove={() => setChosen(index)}
                role="option"
                tabIndex={-1}
              >
                <LineText language={i18n.language} line={line} />
              </a>
            </Fragment>
          ))}
        </div>
        <p aria-live="polite" className="crm-search__word">
          {failed ? say('failed') : found?.length === 0 ? say('nothing') : found ? '' : say('hint')}
        </p>
      </dialog>
    </>
  )
}

/** What a line says: a record with its second line, anything else with its icon. */
const LineText = ({ language, line }: { language: string; line: SearchLine }) =>
  line.kind === 'record' ? (
    <>
      <span className="crm-search__title">{line.found.title || '—'}</span>
      <span className="crm-search__detail">{detailOf(line.found, language)}</span>
    </>
  ) : (
    <span className="crm-search__action">
      <Icon name={line.icon} />
      <span className="crm-search__title">{line.label}</span>
    </span>
  )

/** The second line, with its day in the language of the panel. */
const detailOf = ({ day, detail }: Found, language: string): string =>
  [detail, day && new Date(day).toLocaleDateString(localeOf(language))].filter(Boolean).join(' · ')
