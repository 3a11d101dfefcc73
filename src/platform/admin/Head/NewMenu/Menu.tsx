'use client'

import { Popup, PopupList, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { textsIn } from '../../../i18n/languages'
import { Icon } from '../../icons'
import { type Choice, tell } from '../../Nav/store'
import { useRecordDrawer } from '../../RecordDrawer'
import { adminTexts } from '../../translations'
import '../head.css'
import { onOpenNew } from './open'

/** The button *New* and its menu; each choice opens a drawer over the page. */
export const Menu = ({ choices }: { choices: Choice[] }) => {
  const { i18n } = useTranslation()
  const [made, setMade] = useState<{ choice: Choice; key: number } | null>(null)
  const texts = textsIn(adminTexts, i18n.language)
  useLayoutEffect(() => tell({ choices }), [choices])
  useEffect(
    () => onOpenNew((choice) => setMade((last) => ({ choice, key: (last?.key ?? 0) + 1 }))),
    [],
  )
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
                  setMade((last) => ({ choice, key: (last?.key ?? 0) + 1 }))
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
const NewRecord = ({ choice: { collection, opensNew, prefill } }: { choice: Choice }) => {
  const router = useRouter()
  const { add, drawer } = useRecordDrawer({
    collection,
    onChanged: () => router.refresh(),
    opensNew,
  })
  const data = useRef(prefill)
  useEffect(() => add(data.current), [add])
  return drawer
}
