/** A part of a snapshot of drizzle-kit: what is needed to say what one schema has beyond another. */
type Entries = Record<string, unknown>
type Table = Record<string, Entries | unknown>
export type Snapshot = { enums: Entries; tables: Record<string, Table> } & Record<string, unknown>

/** The pieces of a table that a part may add to. */
const pieces = [
  'columns',
  'indexes',
  'foreignKeys',
  'compositePrimaryKeys',
  'uniqueConstraints',
  'checkConstraints',
] as const

/** What a part adds to the schema of the others: tables of its own, and pieces of theirs. */
export type Additions = {
  altered: Record<string, Partial<Record<(typeof pieces)[number], Entries>>>
  enums: Entries
  tables: Record<string, Table>
}

export const nothingAdded: Additions = { altered: {}, enums: {}, tables: {} }

const entriesOf = (table: Table | undefined, piece: string): Entries =>
  // Each piece of a table is a record by name.
  (table?.[piece] as Entries | undefined) ?? {}

const newIn = (before: Entries, after: Entries): Entries =>
  Object.fromEntries(Object.entries(after).filter(([name]) => !(name in before)))

const isEmpty = (entries: object): boolean => Object.keys(entries).length === 0

/**
 * What a schema has beyond the one without the part.
 * @throws when the part changes what is there without it: a part adds
 */
export const additionsOf = (without: Snapshot, whole: Snapshot): Additions => {
  const altered: Additions['altered'] = {}
  for (const [name, before] of Object.entries(without.tables)) {
    const after = whole.tables[name]
    const added: Additions['altered'][string] = {}
    for (const piece of pieces) {
      refuseChanges(`${name} (${piece})`, entriesOf(before, piece), entriesOf(after, piece))
      const fresh = newIn(entriesOf(before, piece), entriesOf(after, piece))
      if (!isEmpty(fresh)) added[piece] = fresh
    }
    if (!isEmpty(added)) altered[name] = added
  }
  refuseChanges('enums', without.enums, whole.enums)
  return {
    altered,
    enums: newIn(without.enums, whole.enums),
    // New tables are records of tables.
    tables: newIn(without.tables, whole.tables) as Additions['tables'],
  }
}

const refuseChanges = (where: string, before: Entries, after: Entries): void => {
  for (const [name, entry] of Object.entries(before)) {
    if (JSON.stringify(after[name]) === JSON.stringify(entry)) continue
    throw new Error(
      `The part changes “${name}” of ${where}, which is there without it: it may only add.`,
    )
  }
}

/** A schema with what a part added to it when its last migration was written. */
export const withAdditions = (
  schema: Snapshot,
  { altered, enums, tables }: Additions,
): Snapshot => {
  const result: Snapshot = {
    ...schema,
    enums: { ...schema.enums, ...enums },
    tables: { ...schema.tables, ...tables },
  }
  for (const [name, added] of Object.entries(altered)) {
    const table = result.tables[name]
    // The product has taken it away meanwhile, and with it what the part had added.
    if (!table) continue
    result.tables[name] = {
      ...table,
      ...Object.fromEntries(
        Object.entries(added).map(([piece, more]) => [
          piece,
          { ...entriesOf(table, piece), ...more },
        ]),
      ),
    }
  }
  return result
}

/** The tables of others that a part adds to, by their names in PostgreSQL. */
export const alteredTables = ({ altered }: Additions): string[] =>
  Object.keys(altered)
    .map((name) => name.replace(/^public\./, ''))
    .sort()
