'use client'

import { Popup, PopupList, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import type { CollectionSlug } from 'payload'
import { useEffect, useRef, useState } from 'react'
import { textsIn } from '../../../i18n/languages'
import { Icon } from '../../icons'
import { useRecordDrawer } from '../../RecordDrawer'
import { adminTexts } from '../../translations'
import '../head.css'

/** Something that can be made from wherever one is. */
export type Choice = {
  collection: CollectionSlug
  icon?: string
  label: string
  /** What its form is filled with. */
  prefill: Record<string, number>
}

/** The button *New* and its menu; each choice opens a drawer over the page. */
export const Menu = ({ choices }: { choices: Choice[] }) => {
  const { i18n } = useTranslation()
  const [made, setMade] = useState<{ choice: Choice; key: number } | null>(null)
  const texts = textsIn(adminTexts, i18n.language)
  return (
    <>
      <Popup
        button={
          <span className="crm-head__button crm-head__button--framed" title={texts.newRecord}>
            <Icon name="plus" />
            <span className="crm-head__word">{texts.newRecord}</span>
          </span>
        }
        horizontalAlign="right"
        id="crm-new-menu"
        render={({ close }) => (
          <PopupList.ButtonGroup>
            {choices.map((choice) => (
              <PopupList.Button
                id={`crm-new-${choice.collection}`}
                key={choice.collection}
                onClick={() => {
                  close()
                  setMade({ choice, key: (made?.key ?? 0) + 1 })
                }}
              >
                <span className="crm-menu__line">
                  <Icon name={choice.icon} /> {choice.label}
                </span>
              </PopupList.Button>
            ))}
          </PopupList.ButtonGroup>
        )}
        size="small"
        verticalAlign="bottom"
      />
      {made && <NewRecord choice={made.choice} key={made.key} />}
    </>
  )
}

/** The drawer of a new record, open from the start. */
const NewRecord = ({ choice: { collection, prefill } }: { choice: Choice }) => {
  const router = useRouter()
  const { add, drawer } = useRecordDrawer({ collection, onChanged: () => router.refresh() })
  const data = useRef(prefill)
  useEffect(() => add(data.current), [add])
  return drawer
}
