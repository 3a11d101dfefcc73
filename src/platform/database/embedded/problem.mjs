/** The code of a failed system call, or of an error of the driver; undefined for any other. */
export const codeOf = (/** @type {unknown} */ error) =>
  error instanceof Error && 'code' in error ? String(error.code) : undefined

/** What an error says. */
export const messageOf = (/** @type {unknown} */ error) =>
  error instanceof Error ? error.message : String(error)

/**
 * Something that a person can put right. Commands print its message as one line,
 * without a stack, so the message says what is wrong and what to do.
 */
export class Problem extends Error {
  /** @param {string} message */
  constructor(message) {
    super(message)
    this.name = 'Problem'
  }
}
