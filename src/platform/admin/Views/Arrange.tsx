'use client'

import { Button, toast, useAuth, usePreferences, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { textsIn } from '../../i18n/languages'
import { Dialog } from '../Dialog'
import { adminTexts } from '../translations'
import { type Arrangement, arrangementKey } from './arrangement'
import { OfGroup } from './OfGroup'
import { viewTexts } from './translations'
import type { SavedView } from './view'

type ArrangeProps = {
  arrangement: Arrangement
  collection: string
  onClosed: () => void
  opening: string
  /** In the order of the arrangement. */
  views: SavedView[]
}

/** Which views stand above the list, in which order, and with which of them it opens. */
export const Arrange = ({ arrangement, collection, onClosed, opening, views }: ArrangeProps) => {
  const { i18n } = useTranslation()
  const texts = textsIn(viewTexts, i18n.language)
  const { cancel } = textsIn(adminTexts, i18n.language)
  const { setPreference } = usePreferences()
  const router = useRouter()
  const { user } = useAuth()
  const isAdmin = user?.collection === 'users' && user.admin === true
  const [order, setOrder] = useState(views)
  const [hidden, setHidden] = useState(() => new Set(arrangement.hidden))
  const [first, setFirst] = useState(arrangement.first)

  const move = (at: number, by: number) => {
    const next = [...order]
    const [moved] = next.splice(at, 1)
    if (moved) next.splice(at + by, 0, moved)
    setOrder(next)
  }
  const toggle = (key: string) => {
    const next = new Set(hidden)
    if (!next.delete(key)) next.add(key)
    setHidden(next)
  }
  const save = async (close: () => void) => {
    const known = new Set(views.map(({ key }) => key))
    await setPreference(arrangementKey(collection), {
      first,
      hidden: [...hidden].filter((key) => known.has(key)),
      order: order.map(({ key }) => key),
    })
    toast.success(texts.saved)
    close()
    router.refresh()
  }
  return (
    <Dialog onClosed={onClosed} title={texts.title}>
      {(close) => (
        <div className="crm-form">
          <p className="crm-nothing">{texts.arrangeHelp}</p>
          <table className="crm-table crm-arrange">
            <thead>
              <tr>
                <th>{texts.shown}</th>
                <th>{texts.view}</th>
                <th>{texts.opens}</th>
                <th>
                  <span className="crm-hidden">{texts.arrange}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {order.map(({ key, label }, at) => (
                <tr key={key}>
                  <td>
                    <input
                      aria-label={texts.shows(label)}
                      checked={!hidden.has(key)}
                      onChange={() => toggle(key)}
                      type="checkbox"
                    />
                  </td>
                  <th className="crm-table__wide" scope="row" title={label}>
                    {label}
                  </th>
                  <td>
                    <input
                      aria-label={texts.opensWith(label)}
                      checked={(first ?? opening) === key}
                      name="first"
                      onChange={() => setFirst(key)}
                      type="radio"
                    />
                  </td>
                  <td className="crm-arrange__moves">
                    <button
                      aria-label={texts.up(label)}
                      className="crm-arrange__move"
                      disabled={at === 0}
                      onClick={() => move(at, -1)}
                      type="button"
                    >
                      ↑
                    </button>
                    <button
                      aria-label={texts.down(label)}
                      className="crm-arrange__move"
                      disabled={at === order.length - 1}
                      onClick={() => move(at, 1)}
                      type="button"
                    >
                      ↓
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <div className="crm-form__foot">
            <Button margin={false} onClick={() => void save(close)} size="medium">
              {texts.save}
            </Button>
            <Button buttonStyle="subtle" margin={false} onClick={close} size="medium">
              {cancel}
            </Button>
          </div>
          {isAdmin && <OfGroup collection={collection} views={views} />}
        </div>
      )}
    </Dialog>
  )
}
