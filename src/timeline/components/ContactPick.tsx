'use client'

import { useState } from 'react'
import { SelectFrom } from '#platform/admin/form/Field'
import { RecordPick } from '#platform/admin/form/RecordPick'
import type { Picked } from '#platform/admin/form/useMatches'
import { useTimelineContext } from './TimelineContext'

type ContactPickProps = { contact: string; onChange: (contact: string) => void }

/** With whom of the company: from a list while that is short, found by typing where it is not. */
export const ContactPick = ({ contact, onChange }: ContactPickProps) => {
  const { setup, texts } = useTimelineContext()
  const [found, setFound] = useState<null | Picked>(null)
  if (setup.moreContacts) {
    return (
      <RecordPick
        label={texts.contact}
        onPick={(picked) => {
          setFound(picked)
          onChange(picked ? String(picked.id) : '')
        }}
        picked={found}
        sources={[
          {
            collection: 'contacts',
            where: { company: { equals: setup.card.company } },
            titleField: 'fullName',
          },
        ]}
      />
    )
  }
  if (setup.contacts.length === 0) return null
  return (
    <SelectFrom
      choices={setup.contacts}
      empty="—"
      label={texts.contact}
      onChange={onChange}
      value={contact}
    />
  )
}
