'use client'

import { Button } from '@payloadcms/ui'
import type { MeasureCode } from '../../measures'
import { useAnalysisContext } from './context'
import { SelectMany, SelectOne } from './Select'

/** By what, and which figures. */
export const Grouping = () => {
  const { change, question, setup, texts } = useAnalysisContext()
  const [first = '', second = ''] = question.groupBy
  const options = (without: string) =>
    setup.dimensions
      .filter(({ code }) => code !== without)
      .map(({ code, label }) => (
        <option key={code} value={code}>
          {label}
        </option>
      ))
  const group = (...codes: string[]) => change({ groupBy: codes.filter(Boolean) })
  const measures = setup.measures.map(({ code, label }) => ({ label, value: code as string }))
  return (
    <div className="crm-analysis__row crm-analysis__grouping">
      <SelectOne label={texts.by} onChange={(code) => group(code, second)} value={first}>
        <option value="">{texts.noGroup}</option>
        {options(second)}
      </SelectOne>
      <SelectOne label={texts.thenBy} onChange={(code) => group(first, code)} value={second}>
        <option value="">{texts.noGroup}</option>
        {options(first)}
      </SelectOne>
      {first && second && (
        <div className="crm-analysis__buttons">
          <Button
            aria-label={texts.swap}
            buttonStyle="secondary"
            margin={false}
            onClick={() => group(second, first)}
            size="small"
            tooltip={texts.swap}
          >
            ⇄
          </Button>
        </div>
      )}
      <div className="crm-analysis__measures">
        <SelectMany
          choices={measures}
          label={texts.addMeasure}
          onChange={(chosen) =>
            change({
              measures:
                chosen.length > 0 ? chosen.map(({ value }) => value as MeasureCode) : ['count'],
            })
          }
          placeholder={texts.any}
          values={question.measures.flatMap(
            (code) => measures.find(({ value }) => value === code) ?? [],
          )}
        />
      </div>
    </div>
  )
}
