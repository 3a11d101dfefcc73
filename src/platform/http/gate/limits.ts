const kilobyte = 1024
const megabyte = 1024 * kilobyte

/**
 * What a request may ask for at most: checked before any work is done for it, whoever asks. Each has
 * its sentence and its code in docs/api.md.
 */
export const limits = {
  /**
   * Bytes without a login, of anything: enough for an e-mail address and a password, and less than Node
   * takes of a body before somebody reads it (bodySent.mjs).
   */
  anonymous: 12 * kilobyte,
  /** Records in one answer, in GraphQL of all its lists together. More are read page by page. */
  answer: 1_000,
  /** Bytes of what is sent as JSON or in a form without files. */
  body: 2 * megabyte,
  /** Values of one list, names of one object of a body; and all of its values together. */
  bodyValues: { all: 20_000, each: 2_000 },
  /** Objects within objects of a body. */
  nesting: { body: 40 },
  /** Parts of an address behind the `?`. Payload would leave out what comes after 1,000. */
  parameters: 1_000,
  /** Milliseconds until an answer. Exports, imports and mails are jobs, which take theirs. */
  time: {
    /** A change of all that a filter finds, or a form with files. */
    long: 10 * 60_000,
    /** Everything else, pages included. `CRM_REQUEST_SECONDS`. */
    usual: (Number(process.env.CRM_REQUEST_SECONDS) || 30) * 1000,
  },
  /** Bytes of a form with files: the largest file that the settings can allow, and its fields. */
  upload: 101 * megabyte,
  /** A GraphQL request. */
  graphQL: {
    /** Fields that are asked for under another name. */
    aliases: 100,
    /** Bytes without a login. */
    anonymous: 4 * kilobyte,
    /** Bytes of the request. */
    body: 200 * kilobyte,
    /** Fields within fields. A tool that reads the schema needs 13. */
    depth: 15,
    /** Fields that are asked for, fragments written out. */
    fields: 2_000,
    /** Fields at the top, each of which is a query or a mutation of its own. */
    roots: 50,
    /** Words and signs. */
    tokens: 10_000,
  },
} as const
