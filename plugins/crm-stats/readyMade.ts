import type { Label } from '#platform/i18n'
import type { CompanyRelation } from '#platform/parts'
import type { Question } from './question'

export type ReadyMade = { code: string; label: Label; question: Question }

const ready = (
  code: string,
  label: Label,
  question: Partial<Question> & Pick<Question, 'groupBy'>,
): ReadyMade => ({
  code,
  label,
  question: { dateField: 'startsAt', filters: {}, measures: ['count'], ...question },
})

/** The global picture of marketing and sales (A11): analyses that need no preparation. */
export const readyMadeAnalyses: ReadyMade[] = [
  ready(
    'by-salesperson',
    { en: 'By assignee', it: 'Per responsabile' },
    { groupBy: ['assignee'], measures: ['count', 'companies', 'done', 'overdue', 'duration'] },
  ),
  ready(
    'by-campaign',
    { en: 'By campaign', it: 'Per campagna' },
    { groupBy: ['campaign'], measures: ['count', 'companies', 'done', 'planned', 'duration'] },
  ),
  ready(
    'by-month',
    { en: 'By month', it: 'Per mese' },
    { groupBy: ['month'], measures: ['count', 'done', 'companies'], period: 'last12Months' },
  ),
  ready(
    'per-week',
    { en: 'Activities per week', it: 'Attività per settimana' },
    { groupBy: ['week', 'state'], period: 'thisQuarter' },
  ),
  ready(
    'outcomes',
    { en: 'Outcomes', it: 'Esiti' },
    { dateField: 'completedAt', groupBy: ['outcome'], measures: ['count', 'share', 'companies'] },
  ),
  ready(
    'outcomes-by-salesperson',
    { en: 'Outcomes by assignee', it: 'Esiti per responsabile' },
    { groupBy: ['assignee', 'outcome'], measures: ['count', 'rowShare'] },
  ),
  ready(
    'modes',
    { en: 'How we reach customers', it: 'Come raggiungiamo i clienti' },
    { groupBy: ['mode'], measures: ['count', 'duration', 'averageDuration', 'companies'] },
  ),
  ready(
    'modes-by-month',
    { en: 'Modes by month', it: 'Modalità per mese' },
    { groupBy: ['month', 'mode'], period: 'last12Months' },
  ),
  ready(
    'salespeople-by-month',
    { en: 'Assignees by month', it: 'Responsabili per mese' },
    { groupBy: ['assignee', 'month'], measures: ['count', 'done'], period: 'last12Months' },
  ),
  ready(
    'open-and-overdue',
    { en: 'Open and overdue', it: 'Aperte e in ritardo' },
    {
      groupBy: ['assignee'],
      measures: ['planned', 'overdue'],
      where: { state: { in: ['planned', 'in-progress'] } },
    },
  ),
  ready(
    'regions',
    { en: 'By region', it: 'Per regione' },
    { groupBy: ['region'], measures: ['count', 'companies', 'done'] },
  ),
  ready(
    'categories',
    { en: 'By company category', it: 'Per categoria di azienda' },
    { groupBy: ['category1'], measures: ['count', 'companies', 'daysToClose'] },
  ),
  ready(
    'companies',
    { en: 'Busiest companies', it: 'Aziende più seguite' },
    { groupBy: ['company'], measures: ['count', 'done', 'duration'], period: 'thisYear' },
  ),
]

/** The ready-made analyses of the company's relations that the options name. */
export const readyMadeOf = (relations: CompanyRelation[]): ReadyMade[] =>
  relations.flatMap(({ code, readyMade }) =>
    readyMade
      ? [
          ready(`by-${code}`, readyMade, {
            groupBy: [code],
            measures: ['count', 'companies', 'done', 'overdue'],
          }),
        ]
      : [],
  )
