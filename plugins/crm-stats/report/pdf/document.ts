import type { PayloadRequest } from 'payload'
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { languageOf } from '#platform/i18n'
import { formatDateTime } from '#platform/i18n/dates'
import { settingsOf } from '#settings'
import { formatFigure } from '../..'
import { chosenNames } from '../formChoices'
import { type ReportRequest, reportKinds } from '../request'
import { salesActivity } from '../salesActivity'
import { type ReportTexts, reportTexts } from '../translations'
import { printable } from './printable'
import { columnsOf, orientationOf, tablesOf } from './tables'

const day = (plain: string): string => plain.split('-').reverse().join('/')

const periodOf = ({ from, to }: ReportRequest, texts: ReportTexts): string => {
  if (from && to) return texts.periodOf(day(from), day(to))
  if (from) return texts.periodFrom(day(from))
  return to ? texts.periodTo(day(to)) : texts.all
}

/**
 * The sales activity analysis on A4: the company, what was asked, the count of the screen and its
 * table, in the language of the asking person.
 */
export const reportDocument = async ({
  request,
  now = new Date(),
  req,
}: {
  request: ReportRequest
  now?: Date
  req: PayloadRequest
}): Promise<TDocumentDefinitions> => {
  const language = languageOf(req)
  const texts = reportTexts[language]
  const [{ analysis }, chosen, settings] = await Promise.all([
    salesActivity({ request, req }),
    chosenNames(request, req),
    settingsOf(req),
  ])
  const company = printable(settings.senders?.[0]?.name || 'CRM')
  const namesOf = (filter: string): string => {
    const found = chosen.find((each) => each.filter === filter)
    if (!found) return texts.all
    return [...found.names, ...(found.hidden ? [texts.notVisible(found.hidden)] : [])].join(', ')
  }
  const asked: [string, string][] = [
    [texts.period, periodOf(request, texts)],
    [texts.date, texts.dates[request.dateField]],
    [texts.kind, reportKinds[request.kind].label[language]],
    [texts.filters.assignee, namesOf('assignee')],
    ...chosen
      .filter(({ filter }) => filter !== 'assignee')
      .map(({ filter, label }): [string, string] => [
        label ?? texts.filters[filter as keyof ReportTexts['filters']] ?? filter,
        namesOf(filter),
      ]),
  ]
  const columns = columnsOf(analysis, language, texts)
  const orientation = orientationOf(columns)
  const count = formatFigure({ format: 'number', language, value: analysis.count })
  const note = (text: string): Content => ({ margin: [0, 0, 0, 8], style: 'quiet', text })
  const who = printable(String(req.user && 'name' in req.user ? req.user.name : ''))
  const when = texts.printed(formatDateTime(now, settings.timeZone))
  return {
    content: [
      { style: 'company', text: company },
      { style: 'title', text: texts.title },
      {
        layout: 'noBorders',
        margin: [0, 0, 0, 10],
        table: {
          body: asked.map(([name, value]) => [
            { style: 'quiet', text: name },
            { text: printable(value) },
          ]),
          widths: [110, '*'],
        },
      },
      { style: 'count', text: texts.count(count) },
      ...(analysis.overlapping ? [note(texts.overlapping)] : []),
      ...(analysis.truncated ? [note(texts.truncated)] : []),
      ...(analysis.count === 0
        ? [note(texts.empty)]
        : tablesOf({ analysis, columns, language, orientation, texts })),
    ],
    defaultStyle: { font: 'Roboto', fontSize: 9 },
    footer: (page, pages) => ({
      columns: [
        { text: `${when} · ${texts.by(who)}`, width: '*' },
        { alignment: 'right', text: texts.page(page, pages), width: 90 },
      ],
      margin: [40, 14, 40, 0],
      style: 'quiet',
    }),
    info: { author: company, title: texts.title },
    pageMargins: [40, 40, 40, 44],
    pageOrientation: orientation,
    pageSize: 'A4',
    styles: {
      company: { bold: true, color: '#444444', fontSize: 10 },
      count: { bold: true, fontSize: 11, margin: [0, 0, 0, 8] },
      quiet: { color: '#666666', fontSize: 8.5 },
      title: { bold: true, fontSize: 16, margin: [0, 2, 0, 10] },
    },
  }
}
