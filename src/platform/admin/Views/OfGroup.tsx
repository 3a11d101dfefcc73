'use client'

import { Button, toast, useConfig, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { textsIn } from '../../i18n/languages'
import { ask } from '../ask'
import { SelectFrom } from '../form/Field'
import { viewTexts } from './translations'
import type { SavedView } from './view'

type Group = { firstViews?: null | Record<string, string>; id: number; name: string }

/** For administrators: the view that a list opens with for the people of a group who chose no other. */
export const OfGroup = ({ collection, views }: { collection: string; views: SavedView[] }) => {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const texts = textsIn(viewTexts, i18n.language)
  const [groups, setGroups] = useState<Group[]>([])
  const [groupID, setGroupID] = useState<number>()
  const address = `${config.routes.api}/groups`
  useEffect(() => {
    void ask<{ docs: Group[] }>({
      address: `${address}?depth=0&limit=200&pagination=false&sort=name`,
    }).then((asked) => {
      if (asked.problem === null) setGroups(asked.answer.docs)
    })
  }, [address])
  const group = groups.find(({ id }) => id === groupID)
  const [view, setView] = useState('')
  const choose = (id: string) => {
    setGroupID(Number(id) || undefined)
    setView(groups.find((one) => one.id === Number(id))?.firstViews?.[collection] ?? '')
  }
  const save = async () => {
    if (!group) return
    const { [collection]: _before, ...others } = group.firstViews ?? {}
    const firstViews = view ? { ...others, [collection]: view } : others
    const { problem } = await ask({
      address: `${address}/${group.id}?depth=0`,
      body: { firstViews },
      method: 'PATCH',
    })
    if (problem !== null) {
      toast.error(problem === 'unknown' ? texts.failed : problem)
      return
    }
    setGroups(groups.map((one) => (one.id === group.id ? { ...one, firstViews } : one)))
    toast.success(texts.saved)
  }
  // A choice stands by its place: views have keys, not numbers.
  const choices = views.map(({ label }, at) => ({ id: at + 1, label }))
  const at = views.findIndex(({ key }) => key === view)
  return (
    <fieldset className="crm-arrange__group">
      <legend className="crm-field__label">{texts.ofGroup}</legend>
      <div className="crm-fields">
        <SelectFrom
          choices={groups.map(({ id, name }) => ({ id, label: name }))}
          empty="—"
          label={texts.group}
          onChange={choose}
          value={String(groupID ?? '')}
        />
        <SelectFrom
          choices={choices}
          empty={texts.usual}
          label={texts.opens}
          onChange={(place) => setView(views[Number(place) - 1]?.key ?? '')}
          value={at < 0 ? '' : String(at + 1)}
        />
      </div>
      <Button
        buttonStyle="secondary"
        disabled={!group}
        margin={false}
        onClick={() => void save()}
        size="small"
      >
        {texts.saveForGroup}
      </Button>
    </fieldset>
  )
}
