import type { CollectionSlug } from 'payload'
import type { StepChoices } from '#activities/client'
import type { Choice } from '#platform/admin/form/Field'
import type { Subject } from '../operations/sources'

export type LinkedSubject = {
  collection: CollectionSlug
  field: string
  label: string
  /** The field that it is called by. */
  title: string
  /** Its relationship to a company: those of the card's company are offered. */
  withCompany: boolean
}

/** What the page knows beside the stream itself. */
export type TimelineSetup = {
  /** Why an entry of somebody else stands here, in words, by its `because`. */
  because: Record<string, string>
  can: { add: boolean; attach?: boolean; update: boolean }
  card: Subject & {
    /** Whose people it is with: the company itself, or that of the contact, the lead … */
    company: null | number
    /** Of a lead: with whom it is. */
    contact: null | number
    /** The relationship of activities that points at it. */
    field: string
    name: string
    owner: null | number
  }
  choices: StepChoices
  /** The people of its company. */
  contacts: Choice[]
  defaultOutcome: null | number
  /** The status of a history entry without an outcome. */
  doneStatus: null | number
  /** Who is looking, and in which groups' queues. */
  groups: number[]
  /** The kinds of modes that are in use. */
  kinds: { label: string; value: string }[]
  me: null | number
  /** There are more people than `contacts` lists: they are searched for. */
  moreContacts: boolean
  /** What activities are about besides companies and people: leads, projects, campaigns. */
  subjects: LinkedSubject[]
  /** Who a new entry is proposed for: the card's owner, or who is looking where that is not allowed. */
  operator: null | number
  /** The company's: shown until the browser's own is known. */
  timeZone: string
}
