import type { PayloadRequest, Where } from 'payload'
import { settingsOf } from '#settings'
import { analyse, companyRelationsOf, filterFieldsOf, whereOf } from '..'
import type { Analysis } from '../client'
import { questionOfRequest, type ReportRequest } from './request'

export type SalesActivity = {
  analysis: Analysis
  /** The list's filter for exactly the activities that were counted. */
  where: Where
}

/**
 * The sales activity analysis of a request (D7), with the rights of the asking person:
 * one answer for the screen, the PDF and the files.
 * @throws 403 without the right to read activities
 */
export const salesActivity = async ({
  request,
  req,
}: {
  request: ReportRequest
  req: PayloadRequest
}): Promise<SalesActivity> => {
  const question = questionOfRequest(request)
  const { timeZone } = await settingsOf(req)
  const where = whereOf(question, {
    fields: filterFieldsOf(companyRelationsOf(req.payload)),
    now: new Date(),
    timeZone,
  })
  const { dateField, groupBy, measures } = question
  return { analysis: await analyse({ dateField, groupBy, measures, req, where }), where }
}
