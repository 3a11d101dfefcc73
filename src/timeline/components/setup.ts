import type { Choice } from '#platform/admin/form/Field'
import type { Subject } from '../operations/sources'

export type TimelineChoices = {
  contacts: Choice[]
  kinds: { label: string; value: string }[]
  modes: (Choice & { kind?: string })[]
  /** There are more than are listed: they are searched for. */
  more?: { contacts: boolean; tags: boolean; users: boolean }
  outcomes: (Choice & { state: null | string })[]
  subjects: Choice[]
  tags: Choice[]
  users: (Choice & { blocked: boolean })[]
}

/** What the page knows beside the stream itself. */
export type TimelineSetup = {
  can: { add: boolean; attach?: boolean; update: boolean }
  card: Subject & {
    /** Of a contact: its company. */
    company: null | number
    name: string
    owner: null | number
  }
  choices: TimelineChoices
  defaultOutcome: null | number
  /** The status of a history entry without an outcome. */
  doneStatus: null | number
  /** Who is looking, and in which groups' queues. */
  groups: number[]
  me: null | number
  /** Who a new entry is proposed for: the card's owner, or who is looking where that is not allowed. */
  operator: null | number
  /** The company's: shown until the browser's own is known. */
  timeZone: string
}
