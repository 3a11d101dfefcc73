'use client'

import { SelectFrom } from '#platform/admin/form/Field'
import { RecordPick } from '#platform/admin/form/RecordPick'
import { useStepSetting } from './StepContext'

type PersonSelectProps = {
  empty: string
  label: string
  onChange: (id: string) => void
  value: string
  /** Blocked ones too: for what they did before. */
  withBlocked?: boolean
}

/** A colleague: from a list while that is short, found by typing where it is not. */
export const PersonSelect = ({ empty, label, onChange, value, withBlocked }: PersonSelectProps) => {
  const { more, users } = useStepSetting().choices
  const known = users.find(({ id }) => String(id) === value)
  if (more?.users) {
    return (
      <RecordPick
        label={label}
        onPick={(picked) => onChange(picked ? String(picked.id) : '')}
        picked={
          value ? { collection: 'users', id: Number(value), title: known?.label ?? '…' } : null
        }
        sources={[
          {
            collection: 'users',
            where: withBlocked ? undefined : { blocked: { not_equals: true } },
            titleField: 'name',
          },
        ]}
      />
    )
  }
  return (
    <SelectFrom
      choices={users.filter(({ blocked, id }) => withBlocked || !blocked || String(id) === value)}
      empty={empty}
      label={label}
      onChange={onChange}
      value={value}
    />
  )
}
