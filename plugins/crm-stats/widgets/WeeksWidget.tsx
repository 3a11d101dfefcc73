import type { WidgetServerProps } from 'payload'
import { languageOf } from '#platform/i18n'
import { textsIn } from '#platform/i18n/languages'
import { dayIn, settingsOf } from '#settings'
import type { AxisValue } from '../operations/result'
import { periodLabel } from '../periods'
import { ask, questionOf } from './ask'
import { Bars } from './Bars'
import { Empty } from './Empty'
import { Frame } from './Frame'
import { ofWhom } from './scope'
import { widgetTexts } from './translations'
import { mondaysTo, sundayOf } from './weeks'

const weeks = 12

/** Activities of each of the last weeks: columns, and the same as a table. */
export const WeeksWidget = async ({ req }: WidgetServerProps) => {
  const texts = textsIn(widgetTexts, req.i18n.language)
  const { timeZone } = await settingsOf(req)
  const mondays = mondaysTo(dayIn(new Date(), timeZone), weeks)
  const question = questionOf({
    from: mondays[0],
    groupBy: ['week'],
    measures: ['count', 'done'],
    to: sundayOf(mondays.at(-1) ?? ''),
  })
  const answer = await ask(question, req)
  if (!answer) return null
  const found = new Map(answer.axes[0]?.values.map((value) => [value.key, value]))
  const values = mondays.map(
    (key): AxisValue =>
      found.get(key) ?? {
        figures: { count: 0, done: 0 },
        key,
        kind: 'value',
        label: periodLabel({ key, language: languageOf(req), unit: 'week' }),
        where: null,
      },
  )
  const highest = Math.max(...values.map(({ figures }) => figures.count ?? 0), 1)
  return (
    <Frame
      note={await ofWhom(req, texts.last12Weeks)}
      question={question}
      req={req}
      title={texts.weeks}
    >
      {answer.count === 0 ? (
        <Empty adds="activities" req={req} words={texts.noWeeks} />
      ) : (
        <>
          {/* The table below says the same to who cannot see it. */}
          <ul aria-hidden className="crm-columns">
            {values.map(({ figures, key, label }) => (
              <li key={String(key)} title={`${label}: ${figures.count ?? 0}`}>
                {figures.count || ''}
                <span
                  className="crm-columns__bar"
                  style={{ height: `${((figures.count ?? 0) / highest) * 82}%` }}
                />
              </li>
            ))}
          </ul>
          <details>
            <summary>{texts.table}</summary>
            <Bars
              label={answer.axes[0]?.label ?? ''}
              measure="count"
              more={['done']}
              most={weeks}
              req={req}
              values={values}
            />
          </details>
        </>
      )}
    </Frame>
  )
}
