import type { CollectionConfig, CollectionSlug, Endpoint, Field, FlattenedField } from 'payload'
import type { Label } from '../../i18n/languages'

/** Fields that a part adds to a collection of another one. They stay when the part is switched off. */
export type AddedFields = {
  /** The field that they stand after. @default the last one */
  after?: string
  fields: Field[]
  on: CollectionSlug
}

/** Hooks that a part adds to a collection of another one; they run after its own. */
export type AddedHooks = { hooks: NonNullable<CollectionConfig['hooks']>; on: CollectionSlug }

/** Endpoints below the address of a collection of another part (`/api/companies/:id/timeline`). */
export type AddedEndpoints = { endpoints: Endpoint[]; on: CollectionSlug }

/** Fields of the settings page, in one of its tabs. */
export type SettingsFields = {
  fields: Field[]
  /** Needed where the tab is a new one. */
  label?: Label
  /** Where the fields stand in their tab, and a new tab among the others. */
  order: number
  tab: string
}

/**
 * Records that activities and files are about: a company, a lead, a project. Activities and
 * attachments get a relationship to them, their pages the tabs *Activities* and *Attachments*.
 */
export type Subject = {
  /** Relationships of its own that a new activity about it takes over: field → collection. */
  brings?: Record<string, CollectionSlug>
  collection: CollectionSlug
  /** The relationship of activities and attachments that points at it. */
  field: string
  label: Label
  order: number
  /** What points at it. @default both */
  pointedAtBy?: readonly ('activities' | 'attachments')[]
  /** Which of the two tabs its page has. @default those of `pointedAtBy` */
  tabs?: readonly ('activities' | 'attachments')[]
}

/** A collection whose changes are written to the audit log. */
export type Audited = {
  collection: CollectionSlug
  /** The relationship of the audit log that points at it. */
  field: string
  label: Label
  /** False where the part writes the entries itself (steps of an activity). @default true */
  changes?: boolean
  /** The field that a deleted record is remembered by. */
  title: FlattenedField['name']
}
