import { textsIn } from '#platform/i18n/languages'
import { formatMoney } from '#platform/i18n/money'
import type { Analysis } from '../../operations/result'
import { tabTexts } from '../translations'

type CostProps = { analysis: Analysis; cost: null | number | undefined; language: string }

/** What the campaign cost for each activity that ended in an outcome: a positive one, a visit held, … */
export const CostPerOutcome = ({ analysis, cost, language }: CostProps) => {
  const texts = textsIn(tabTexts, language)
  const outcomes = analysis.axes[0]?.values.filter(({ kind }) => kind === 'value') ?? []
  if (outcomes.length === 0) return null
  return (
    <section aria-label={texts.costPerOutcome}>
      <h3 className="crm-picture__title">{texts.costPerOutcome}</h3>
      {cost ? (
        <div className="crm-records__scroll">
          <table className="crm-table">
            <thead>
              <tr>
                <th scope="col">{texts.outcome}</th>
                <th className="crm-pivot__figure" scope="col">
                  {texts.cost}
                </th>
              </tr>
            </thead>
            <tbody>
              {outcomes.map(({ figures, key, label }) => (
                <tr key={String(key)}>
                  <th scope="row">{label}</th>
                  <td className="crm-pivot__figure">
                    {figures.count ? formatMoney(cost / figures.count, language) : '—'}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <p className="crm-empty">{texts.costMissing}</p>
      )}
    </section>
  )
}
