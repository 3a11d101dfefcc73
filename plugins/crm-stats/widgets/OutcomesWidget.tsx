import type { WidgetServerProps } from 'payload'
import { textsIn } from '#platform/i18n/languages'
import { ask, questionOf } from './ask'
import { Bars } from './Bars'
import { Empty } from './Empty'
import { Frame } from './Frame'
import { ofWhom } from './scope'
import { widgetTexts } from './translations'

const question = questionOf({
  dateField: 'completedAt',
  groupBy: ['outcome'],
  measures: ['count', 'share'],
  period: 'last30Days',
  where: { state: { equals: 'done' } },
})

/** How what was done lately ended. */
export const OutcomesWidget = async ({ req }: WidgetServerProps) => {
  const texts = textsIn(widgetTexts, req.i18n.language)
  const answer = await ask(question, req)
  if (!answer) return null
  const [axis] = answer.axes
  return (
    <Frame
      note={await ofWhom(req, texts.last30Days)}
      question={question}
      req={req}
      title={texts.outcomes}
    >
      {answer.count === 0 || !axis ? (
        <Empty adds="activities" req={req} words={texts.noOutcomes} />
      ) : (
        <Bars label={axis.label} measure="count" more={['share']} req={req} values={axis.values} />
      )}
    </Frame>
  )
}
