'use client'

import { Link, toast, useConfig, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useId, useRef, useState } from 'react'
import { QuickAdvance } from '#activities/client'
import { adminPath } from '#platform/admin/adminPath'
import { ask } from '#platform/admin/ask'
import { Icon } from '#platform/admin/icons'
import { upTo99 } from '#platform/admin/upTo'
import { textsIn } from '#platform/i18n/languages'
import type { DueItem } from '#platform/parts'
import type { Reminder } from '../../operations/dueReminders'
import { reminderTexts } from '../../translations'
import { DueLine } from './DueLine'
import './index.css'
import { ReminderItem, type Snooze } from './ReminderItem'
import { useKeptLanguage } from './useKeptLanguage'
import { useReminders } from './useReminders'
import { useTitleCount } from './useTitleCount'

type BellButtonProps = {
  /** In which language mails come to the person, as far as it is known. */
  keptLanguage: unknown
  user: number | string
}

/** Says how much is due, and opens the list of it. */
export const BellButton = ({ keptLanguage, user }: BellButtonProps) => {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const texts = textsIn(reminderTexts, i18n.language)
  const router = useRouter()
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [advancing, setAdvancing] = useState<null | number>(null)
  const api = config.routes.api

  const openActivity = (activity: number) =>
    router.push(adminPath(config, `/collections/activities/${activity}`))
  const place = () => {
    const { bottom = 0, right = 0 } = button.current?.getBoundingClientRect() ?? {}
    list.current?.style.setProperty('--bell-top', `${Math.max(8, bottom + 8)}px`)
    list.current?.style.setProperty('--bell-right', `${Math.max(8, window.innerWidth - right)}px`)
  }
  const show = () => {
    place()
    list.current?.showPopover()
  }
  const { due, reload } = useReminders({
    api,
    onNew: (items) => {
      const [first] = items as [Reminder]
      const text =
        items.length === 1 ? first.description || texts.untitled : texts.count(items.length)
      toast.info(text, {
        action:
          items.length === 1
            ? { label: texts.open, onClick: () => openActivity(first.id) }
            : { label: texts.show, onClick: show },
      })
    },
    user,
  })
  const count = due?.count ?? 0
  useTitleCount(count)
  useKeptLanguage({ kept: keptLanguage, language: i18n.language })

  const close = () => list.current?.hidePopover()
  const snooze = async (activity: number, how: Snooze) => {
    const address = `${api}/activities/${activity}/snooze`
    const { problem } = await ask({ address, body: how, method: 'POST' })
    if (problem) toast.error(problem === 'unknown' ? texts.failed : problem)
    else toast.success('until' in how && how.until === null ? texts.dismissed : texts.snoozed)
    // What was pressed is gone: the keyboard stays in the list.
    list.current?.focus()
    await reload()
  }
  const openItem = async ({ seen }: DueItem) => {
    close()
    if (!seen) return
    await ask({ address: `${api}${seen.path}`, body: seen.body })
    await reload()
  }
  const label = count === 0 ? texts.none : texts.count(count)

  return (
    <>
      <button
        aria-controls={id}
        aria-expanded={isOpen}
        aria-haspopup="dialog"
        aria-label={label}
        className="crm-bell"
        onClick={place}
        popoverTarget={id}
        ref={button}
        title={label}
        type="button"
      >
        <Icon name="bell" />
        {count > 0 && (
          <span aria-hidden className="crm-bell__count">
            {upTo99(count)}
          </span>
        )}
      </button>
      <span aria-live="polite" className="crm-hidden">
        {count > 0 ? texts.count(count) : ''}
      </span>
      <div
        aria-label={texts.title}
        className="crm-bell__list"
        id={id}
        onToggle={({ newState }) => {
          setOpen(newState === 'open')
          if (newState !== 'open') return
          list.current?.focus()
          void reload()
        }}
        popover="auto"
        ref={list}
        role="dialog"
        tabIndex={-1}
      >
        <h2 className="crm-bell__title">{texts.title}</h2>
        {count === 0 && <p className="crm-bell__empty">{texts.empty}</p>}
        <ul className="crm-bell__items">
          {due?.items.map((reminder) => (
            <ReminderItem
              canUpdate={due.canUpdate}
              key={reminder.id}
              onAdvance={() => {
                close()
                setAdvancing(reminder.id)
              }}
              onClose={close}
              onSnooze={(how) => void snooze(reminder.id, how)}
              reminder={reminder}
              texts={texts}
              tomorrow={due.tomorrow}
            />
          ))}
          {due?.others.map((item) => (
            <DueLine item={item} key={item.id} onOpen={() => void openItem(item)} />
          ))}
        </ul>
        {due && count > due.items.length + due.others.length && (
          <Link
            className="crm-bell__more"
            href={adminPath(config, '/')}
            onClick={close}
            prefetch={false}
          >
            {texts.more(count - due.items.length - due.others.length)}
          </Link>
        )}
      </div>
      {advancing !== null && (
        <QuickAdvance
          id={advancing}
          key={advancing}
          onClosed={() => setAdvancing(null)}
          onDone={() => {
            void reload()
            router.refresh()
          }}
        />
      )}
    </>
  )
}
