'use client'

import { FilterEditor } from '#platform/admin/Filter/FilterEditor'
import { useAnalysisContext } from './context'

/** The filters of the list of activities: any field, any relation, and/or. */
export const MoreFilters = () => {
  const { change, question, texts } = useAnalysisContext()
  return (
    <fieldset className="crm-analysis__builder">
      <legend className="crm-hidden">{texts.moreFilters}</legend>
      <FilterEditor
        collection="activities"
        label={texts.moreFilters}
        onChange={(where) => change({ where })}
        where={question.where}
      />
    </fieldset>
  )
}
