'use client'

import { RecordsPick } from '#platform/admin/form/RecordsPick'
import type { Picked } from '#platform/admin/form/useMatches'
import { useStepSetting } from './StepContext'
import { useStepTexts } from './useStepTexts'

type MorePeopleProps = { chosen: Picked[]; onChange: (chosen: Picked[]) => void }

/** Who else takes part in a meeting: colleagues and the customer's people (B20). */
export const MorePeople = ({ chosen, onChange }: MorePeopleProps) => {
  const texts = useStepTexts()
  const { company } = useStepSetting()
  return (
    <RecordsPick
      chosen={chosen}
      label={texts.participants}
      leaveOut={texts.leaveOut}
      onChange={onChange}
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
  )
}
