'use client'

import { useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { textsIn } from '../../i18n/languages'
import { Filter, type FilterProps } from './index'
import { filterTexts } from './translations'

type FilterEditorProps = Pick<FilterProps, 'collection' | 'onChange' | 'where'> & { label: string }

/** A filter in a form: the chips of the lists, with the button that adds the first one. */
export const FilterEditor = ({ collection, label, onChange, where }: FilterEditorProps) => {
  const { i18n } = useTranslation()
  const texts = textsIn(filterTexts, i18n.language)
  const [editing, setEditing] = useState<FilterProps['editing']>(null)
  const isEmpty = !where || Object.keys(where).length === 0
  return (
    <div className="crm-filter-editor">
      <p className="crm-field__label">{label}</p>
      <Filter
        collection={collection}
        editing={editing}
        onChange={onChange}
        onEdit={setEditing}
        where={where}
      />
      {isEmpty && editing === null && (
        <button className="crm-filter__more" onClick={() => setEditing('new')} type="button">
          + {texts.add}
        </button>
      )}
    </div>
  )
}
