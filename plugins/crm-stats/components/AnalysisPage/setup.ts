import type { Where } from 'payload'
import type { MeasureCode, MeasureFormat } from '../../measures'
import type { FilterFields } from '../../question'

export type Choice = { label: string; value: string }

export type DimensionChoice = { code: string; label: string; shape: 'category' | 'time' }

export type MeasureChoice = {
  code: MeasureCode
  format: MeasureFormat
  help: string
  label: string
}

export type SavedAnalysis = {
  id: number
  /** May this person rename, change and delete it? */
  mine: boolean
  name: string
  query: Record<string, string>
  sharing: 'everyone' | 'me'
}

/** A filter that somebody keeps of the list of activities. */
export type SavedFilter = { label: string; value: string; where: Where }

/** What the page is given once, in the language of the person. */
export type AnalysisSetup = {
  choices: Record<string, Choice[]>
  dimensions: DimensionChoice[]
  /** The quick filters, and the field that each narrows; offered are those that have choices. */
  filterFields: FilterFields
  filterLabels: Record<string, string>
  mayExport: boolean
  measures: MeasureChoice[]
  readyMade: { code: string; label: string; query: Record<string, string> }[]
  saved: SavedAnalysis[]
  timeZone: string
  /** Saved views of the list of activities that this person may use. */
  views: SavedFilter[]
}
