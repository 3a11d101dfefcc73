import { APIError, type PayloadRequest, type WidgetServerProps } from 'payload'
import { textsIn } from '#platform/i18n/languages'
import { companyRelationsOf } from '../companyRelations'
import { formatFigure } from '../components/AnalysisView/format'
import { measures } from '../measures'
import type { Analysis } from '../operations/result'
import { filterFieldsOf, type Question, readQuestion } from '../question'
import { ask } from './ask'
import { Bars } from './Bars'
import { Frame } from './Frame'
import { widgetTexts } from './translations'

/** A saved analysis that the person chose for their home page, with the figures of now. */
export const SavedWidget = async ({ req, widgetData }: WidgetServerProps) => {
  const texts = textsIn(widgetTexts, req.i18n.language)
  const id = idIn(widgetData?.analysis)
  const saved = id === null ? null : await find(id, req)
  if (!saved) {
    return (
      <Frame req={req} title={texts.saved}>
        <div className="crm-empty">{id === null ? texts.choose : texts.gone}</div>
      </Frame>
    )
  }
  const answer = await answerTo(saved.question, req)
  if (answer === null) return null
  return (
    <Frame question={saved.question} req={req} saved={saved.id} title={saved.name}>
      {typeof answer === 'string' ? (
        <div className="crm-empty">{answer}</div>
      ) : (
        <Answer answer={answer} req={req} />
      )}
    </Frame>
  )
}

const Answer = ({ answer, req }: { answer: Analysis; req: PayloadRequest }) => {
  const { language } = req.i18n
  const texts = textsIn(widgetTexts, language)
  const [axis] = answer.axes
  const [first = 'count', ...others] = answer.measures
  if (answer.count === 0) return <div className="crm-empty">{texts.nothing}</div>
  if (axis) {
    return (
      <Bars
        label={axis.label}
        measure={first}
        more={others.slice(0, 2)}
        req={req}
        values={axis.values}
      />
    )
  }
  return (
    <ul className="crm-widget__figures">
      {answer.measures.map((code) => (
        <li key={code}>
          <div>
            <strong>
              {formatFigure({
                format: measures[code].format,
                language,
                value: answer.totals[code],
              })}
            </strong>{' '}
            {textsIn(measures[code].label, language)}
          </div>
        </li>
      ))}
    </ul>
  )
}

/** Payload keeps the id, or the record where it has read it. */
const idIn = (value: unknown): null | number => {
  const id = Number(value && typeof value === 'object' ? (value as { id?: unknown }).id : value)
  return Number.isInteger(id) && id > 0 ? id : null
}

const find = async (
  id: number,
  req: PayloadRequest,
): Promise<null | { id: number; name: string; question: Question }> => {
  const doc = await req.payload.findByID({
    collection: 'analyses',
    depth: 0,
    disableErrors: true,
    id,
    overrideAccess: false,
    req,
    user: req.user,
  })
  if (!doc) return null
  const query = (doc.query ?? {}) as Record<string, unknown>
  const fields = filterFieldsOf(companyRelationsOf(req.payload))
  const question = readQuestion((name) => {
    const value = query[name]
    return value === undefined || value === null ? undefined : String(value)
  }, fields)
  return { id: doc.id, name: doc.name, question }
}

/** The answer; as a text, why there is none: what the question names may have gone since. */
const answerTo = async (
  question: Question,
  req: PayloadRequest,
): Promise<Analysis | null | string> => {
  try {
    return await ask(question, req)
  } catch (error) {
    if (error instanceof APIError && error.status < 500) return error.message
    throw error
  }
}
