/** The steps of the set-up, in the order in which they are offered. */
export const setupSteps = ['company', 'language', 'colleagues', 'import', 'mail'] as const
export type SetupStep = (typeof setupSteps)[number]

/** `done` is read off the data, never ticked by hand; `skipped` is what the admins leave for later. */
export type StepState = 'done' | 'open' | 'skipped'

/** Where the set-up stands. */
export type Setup = {
  done: number
  /** Put away by an admin: Home no longer offers it. */
  hidden: boolean
  /** No step is open any more. */
  isFinished: boolean
  steps: { key: SetupStep; state: StepState }[]
}

/** The steps among what is stored. */
export const stepsIn = (value: unknown): SetupStep[] =>
  Array.isArray(value) ? setupSteps.filter((step) => value.includes(step)) : []
