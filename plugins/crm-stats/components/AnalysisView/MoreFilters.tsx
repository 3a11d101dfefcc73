'use client'

import { FilterBuilder } from '#platform/admin/FilterBuilder'
import { useAnalysisContext } from './context'

/** The filters of the list of activities: any field, any relation, and/or. */
export const MoreFilters = () => {
  const { change, question, texts } = useAnalysisContext()
  return (
    <fieldset className="crm-analysis__builder">
      <legend className="crm-hidden">{texts.moreFilters}</legend>
      <FilterBuilder
        collection="activities"
        label={texts.moreFilters}
        onChange={(where) => change({ where })}
        where={question.where}
      />
    </fieldset>
  )
}
