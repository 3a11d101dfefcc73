import type { PayloadRequest } from 'payload'
import { may } from '#platform/access'
import { settingsOf } from '#settings'
import { companyRelationsOf } from '../companyRelations'
import { analyse } from '../operations/analyse'
import type { Analysis } from '../operations/result'
import { filterFieldsOf, type Question, whereOf } from '../question'

/** The answer to a question with the rights of who looks; null for who may not read activities. */
export const ask = async (question: Question, req: PayloadRequest): Promise<Analysis | null> => {
  if ((await may({ collection: 'activities', operation: 'read', req })) === false) return null
  const { timeZone } = await settingsOf(req)
  const { dateField, groupBy, measures } = question
  const where = whereOf(question, {
    fields: filterFieldsOf(companyRelationsOf(req.payload)),
    now: new Date(),
    timeZone,
  })
  return analyse({ dateField, groupBy, measures, req, where })
}

/** A question with everything that it leaves out. */
export const questionOf = (question: Partial<Question>): Question => ({
  dateField: 'startsAt',
  filters: {},
  groupBy: [],
  measures: ['count'],
  ...question,
})
