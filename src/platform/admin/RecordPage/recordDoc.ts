/** A record with its relations as ids. */
export type RecordDoc = { id: number } & Record<string, unknown>
