'use client'

import { ReactSelect, RelationshipCondition, useTranslation } from '@payloadcms/ui'
import type { Operator, RelationshipFieldClient, ResolvedFilterOptions } from 'payload'
import { useState } from 'react'
import { isPeopleWord, peopleWords } from '../../database/filters/words/peopleWords'
import { textsIn } from '../../i18n/languages'
import { adminTexts } from '../translations'
import './index.css'
import { single, TruthFilter } from './TruthFilter'
import { useCondition } from './useCondition'

type PeopleFilterProps = {
  field: RelationshipFieldClient
  filterOptions: ResolvedFilterOptions
  path: string
}

/** A person or a group in the filter panel: the one who asks, those around them, or a certain one. */
export const PeopleFilter = ({ field, filterOptions, path }: PeopleFilterProps) => {
  const { i18n } = useTranslation()
  const row = useCondition(path)
  const [isChosen, setChosen] = useState(false)
  if (row.operator === 'exists')
    return (
      <div ref={row.ref}>
        <TruthFilter row={row} />
      </div>
    )
  const target = field.relationTo === 'groups' ? 'groups' : 'users'
  const { choose: placeholder, ...people } = textsIn(adminTexts, i18n.language).people
  const texts: Record<string, string> = people[target]
  const word = [row.value].flat().find((one) => isPeopleWord(one, target))
  // The filter stays as it is until somebody is picked: the panel drops a row without a value.
  const isCertain = isChosen || (!word && Boolean(row.value))
  const options = [
    ...peopleWords[target].map((one) => ({ label: texts[one] ?? one, value: String(one) })),
    { label: texts.certain ?? '', value: 'certain' },
  ]
  const choose = (next: string | undefined) => {
    setChosen(next === 'certain')
    if (next !== 'certain') row.setValue(next)
  }
  return (
    <div className="crm-day-filter" ref={row.ref}>
      <ReactSelect
        isClearable={false}
        onChange={(option) => choose(single(option)?.value as string | undefined)}
        options={options}
        placeholder={placeholder}
        value={options.find(({ value }) => value === (isCertain ? 'certain' : word))}
      />
      {isCertain && (
        <RelationshipCondition
          disabled={false}
          field={field}
          filterOptions={filterOptions}
          onChange={(picked) => {
            if (!picked) return
            setChosen(false)
            row.setValue(picked)
          }}
          operator={row.operator as Operator}
          value={(word ? undefined : row.value) as string}
        />
      )}
    </div>
  )
}
