'use client'

import { useConfig, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { Fragment, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { recordPath } from '#platform/admin/adminPath'
import { Icon } from '#platform/admin/icons'
import { localeOf } from '#platform/i18n/languages'
import type { Found } from '#platform/parts'
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

  const hrefOf = ({ collection, id }: Found) => recordPath(config, collection, id)
  const open = (one: Found) => {
    dialog.current?.close()
    router.push(hrefOf(one))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const count = found?.length ?? 0
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (count > 0) setChosen((chosen + (event.key === 'ArrowDown' ? 1 : count - 1)) % count)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      const one = found?.[chosen]
      if (one) open(one)
    }
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
          aria-activedescendant={found?.length ? optionID(chosen) : undefined}
          aria-autocomplete="list"
          aria-controls={listID}
          aria-expanded={Boolean(found?.length)}
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
          {found?.map((one, index) => (
            <Fragment key={`${one.collection}-${one.id}`}>
              {found[index - 1]?.collection !== one.collection && (
                <div className="crm-search__kind" role="presentation">
                  {kinds[one.collection]?.label}
                </div>
              )}
              <a
                aria-selected={index === chosen}
                className="crm-search__hit"
                href={hrefOf(one)}
                id={optionID(index)}
                onClick={(event) => {
                  if (event.ctrlKey || event.metaKey || event.shiftKey) return
                  event.preventDefault()
                  open(one)
                }}
                onMouseMove={() => setChosen(index)}
                role="option"
                tabIndex={-1}
              >
                <span className="crm-search__title">{one.title || '—'}</span>
                <span className="crm-search__detail">{detailOf(one, i18n.language)}</span>
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

/** The second line, with its day in the language of the panel. */
const detailOf = ({ day, detail }: Found, language: string): string =>
  [detail, day && new Date(day).toLocaleDateString(localeOf(language))].filter(Boolean).join(' · ')
