/** What is used of a library that has no types. */
declare module 'pg-copy-streams' {
  export const to: (
    text: string,
    options?: { highWaterMark?: number },
  ) => import('node:stream').Readable & import('pg').Submittable
}
