import type { Label } from '#platform/i18n'

/** What the database works out for each bucket; measures are made of these. */
export type Part =
  | 'cancelled'
  | 'companies'
  | 'count'
  | 'daysToClose'
  | 'done'
  | 'duration'
  | 'overdue'
  | 'planned'
  | 'timed'

export type Parts = Partial<Record<Part, null | number>>

type Context = {
  /** The whole selection. */
  all: Parts
  /** The bucket of the first grouping that this one is in. */
  row: Parts
}

/** How a figure is shown: a whole number, minutes as `h:mm`, a share as a percentage, days. */
export type MeasureFormat = 'days' | 'minutes' | 'number' | 'share'

export type Measure = {
  format: MeasureFormat
  /** What it says exactly; shown where it is chosen. */
  help: Label
  label: Label
  needs: Part[]
  of: (parts: Parts, context: Context) => null | number
}

const ratio = (part: null | number | undefined, whole: null | number | undefined) =>
  whole ? (part ?? 0) / whole : null

const plain = (
  part: Part,
  label: Label,
  help: Label,
  format: MeasureFormat = 'number',
): Measure => ({
  format,
  help,
  label,
  needs: [part],
  of: (parts) => parts[part] ?? 0,
})

/** Every figure that can be asked for, by the name that the API knows it by. */
export const measures = {
  count: plain(
    'count',
    { en: 'Activities', it: 'Attività' },
    { en: 'How many activities.', it: 'Quante attività.' },
  ),
  companies: plain(
    'companies',
    { en: 'Companies', it: 'Aziende' },
    {
      en: 'How many different companies; a total counts each once.',
      it: 'Quante aziende diverse; un totale conta ciascuna una volta.',
    },
  ),
  duration: plain(
    'duration',
    { en: 'Total duration', it: 'Durata totale' },
    { en: 'The durations added up.', it: 'La somma delle durate.' },
    'minutes',
  ),
  averageDuration: {
    format: 'minutes',
    help: {
      en: 'Of the activities that have a duration.',
      it: 'Delle attività che hanno una durata.',
    },
    label: { en: 'Average duration', it: 'Durata media' },
    needs: ['duration', 'timed'],
    of: ({ duration, timed }) => ratio(duration, timed),
  },
  planned: plain(
    'planned',
    { en: 'Planned', it: 'Programmate' },
    { en: 'Planned or in progress.', it: 'Programmate o in corso.' },
  ),
  done: plain(
    'done',
    { en: 'Done', it: 'Svolte' },
    { en: 'Whose status means done.', it: 'Con uno stato che significa svolta.' },
  ),
  cancelled: plain(
    'cancelled',
    { en: 'Cancelled', it: 'Annullate' },
    { en: 'Whose status means cancelled.', it: 'Con uno stato che significa annullata.' },
  ),
  overdue: plain(
    'overdue',
    { en: 'Overdue', it: 'In ritardo' },
    {
      en: 'Still open although their time, or the day of a to-do, is over.',
      it: 'Ancora aperte benché l’orario, o il giorno di una cosa da fare, sia passato.',
    },
  ),
  share: {
    format: 'share',
    help: {
      en: 'Part of all the activities of the analysis.',
      it: 'Parte di tutte le attività dell’analisi.',
    },
    label: { en: 'Share', it: 'Quota' },
    needs: ['count'],
    of: ({ count }, { all }) => ratio(count, all.count),
  },
  rowShare: {
    format: 'share',
    help: {
      en: 'Part of the activities of its row (of the first grouping).',
      it: 'Parte delle attività della sua riga (del primo raggruppamento).',
    },
    label: { en: 'Share of the row', it: 'Quota della riga' },
    needs: ['count'],
    of: ({ count }, { row }) => ratio(count, row.count),
  },
  daysToClose: {
    format: 'days',
    help: {
      en: 'From a company’s first contact (its first activity here that is not cancelled) to its last closed activity here; the average of the companies that have one.',
      it: 'Dal primo contatto con un’azienda (la sua prima attività qui che non sia annullata) alla sua ultima attività svolta qui; la media delle aziende che ne hanno una.',
    },
    label: {
      en: 'Days from first contact to close',
      it: 'Giorni dal primo contatto alla chiusura',
    },
    needs: ['daysToClose'],
    of: ({ daysToClose }) => daysToClose ?? null,
  },
} satisfies Record<string, Measure>

export type MeasureCode = keyof typeof measures

export const measureCodes = Object.keys(measures) as MeasureCode[]
