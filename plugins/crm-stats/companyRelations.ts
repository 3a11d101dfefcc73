import type { CollectionSlug, Payload } from 'payload'
import type { Label } from '#platform/i18n'

/** A relationship of companies that activities are grouped and filtered by; plain data. */
export type CompanyRelation = {
  /** What the API and addresses call it. */
  code: string
  /** What it points at. */
  collection: CollectionSlug
  /** The single relationship of `companies`. */
  field: string
  label: Label
  /** What an activity without it is put under. */
  none: Label
  /** The name of its ready-made analysis. @default there is none */
  readyMade?: Label
}

/** Those that the options of the plugin name. */
export const companyRelationsOf = (payload: Payload): CompanyRelation[] =>
  payload.config.custom?.crmStats?.companyRelations ?? []
