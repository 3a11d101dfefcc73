'use client'

import { RecordPick } from '#platform/admin/form/RecordPick'
import type { Picked } from '#platform/admin/form/useMatches'
import { useStepSetting } from './StepContext'
import { useStepTexts } from './useStepTexts'

type MorePeopleProps = { chosen: Picked[]; onChange: (chosen: Picked[]) => void }

/** Who else takes part in a meeting: colleagues and the customer's people (B20). */
export const MorePeople = ({ chosen, onChange }: MorePeopleProps) => {
  const texts = useStepTexts()
  const { company } = useStepSetting()
  const isThere = (one: Picked) =>
    chosen.some(({ collection, id }) => collection === one.collection && id === one.id)
  return (
    <div className="crm-field crm-field--wide crm-people">
      <RecordPick
        label={texts.participants}
        onPick={(one) => {
          if (one && !isThere(one)) onChange([...chosen, one])
        }}
        // The field is empty again for the next one, and keeps the keyboard.
        picked={null}
        sources={[
          {
            collection: 'users',
            where: { blocked: { not_equals: true } },
            titleField: 'name',
          },
          {
            about: texts.contact,
            collection: 'contacts',
            where: company ? { company: { equals: company } } : undefined,
            titleField: 'fullName',
          },
        ]}
      />
      {chosen.map((one) => (
        <button
          aria-label={texts.leaveOut(one.title)}
          className="crm-people__one"
          key={`${one.collection}-${one.id}`}
          onClick={() => onChange(chosen.filter((other) => other !== one))}
          type="button"
        >
          {one.title} <span aria-hidden="true">×</span>
        </button>
      ))}
    </div>
  )
}
