/** What the benches use of a library that has no types. */
declare module 'pg-copy-streams' {
  export const to: (text: string) => import('node:stream').Readable & import('pg').Submittable
}
