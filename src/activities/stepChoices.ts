import type { Choice } from '#platform/admin/form/Field'

/** What there is to choose from in the forms of an activity's steps. */
export type StepChoices = {
  modes: (Choice & { kind?: string })[]
  /** There are more than are listed: these are searched for. */
  more?: { tags: boolean; users: boolean }
  /** Each with the state that it leads to. */
  outcomes: (Choice & { state: null | string })[]
  subjects: Choice[]
  tags: Choice[]
  users: (Choice & { blocked: boolean })[]
}
