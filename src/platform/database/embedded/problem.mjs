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
