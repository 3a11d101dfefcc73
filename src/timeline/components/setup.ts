import type { StepChoices } from '#activities/client'
import type { Choice } from '#platform/admin/form/Field'
import type { Subject } from '../operations/sources'

/** What the page knows beside the stream itself. */
export type TimelineSetup = {
  /** Why an entry of somebody else stands here, in words, by its `because`. */
  because: Record<string, string>
  can: { add: boolean; attach?: boolean; update: boolean }
  card: Subject & {
    /** Of a contact: its company. */
    company: null | number
    name: string
    owner: null | number
  }
  choices: StepChoices
  /** The people of a company. */
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
  /** What activities are about besides companies and people: leads, projects. */
  subjects: { collection: string; field: string; label: string; title: string }[]
  /** Who a new entry is proposed for: the card's owner, or who is looking where that is not allowed. */
  operator: null | number
  /** The company's: shown until the browser's own is known. */
  timeZone: string
}
