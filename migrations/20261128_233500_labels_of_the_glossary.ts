import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Both labels of an entry, Italian and English. */
type Labels = readonly [it: string, en: string]

/** What new databases began with before docs/glossary.md, and begin with since: table, code, before, after. */
const changes: readonly (readonly [table: string, code: string, before: Labels, after: Labels])[] = [
  ['activity_modes', 'email', ['Mail', 'E-mail'], ['E-mail', 'E-mail']],
  ['activity_subjects', 'negotiation', ['Trattativa', 'Negotiation'], ['Negoziazione', 'Negotiation']],
  ['activity_statuses', 'planned', ['Programmato', 'Planned'], ['Programmata', 'Planned']],
  ['activity_statuses', 'done', ['Completato', 'Completed'], ['Svolta', 'Done']],
  ['activity_statuses', 'cancelled', ['Cancellato', 'Cancelled'], ['Annullata', 'Cancelled']],
  ['lead_statuses', 'new', ['Nuova', 'New'], ['Nuovo', 'New']],
  ['lead_statuses', 'contacted', ['Contattata', 'Contacted'], ['Contattato', 'Contacted']],
  ['lead_statuses', 'qualified', ['Qualificata', 'Qualified'], ['Qualificato', 'Qualified']],
  ['lead_statuses', 'converted', ['Convertita', 'Converted'], ['Convertito', 'Converted']],
  ['lead_statuses', 'lost', ['Persa', 'Lost'], ['Perso', 'Lost']],
  ['lead_sources', 'web', ['Sito web', 'Web site'], ['Sito web', 'Website']],
]

/** `label` is the Italian one, for sorting and for SQL. What an admin has written in either language stays whole. */
const relabel = (table: string, code: string, from: Labels, to: Labels) => sql`
UPDATE ${sql.identifier(table)} SET label = ${to[0]}, label_it = ${to[0]}, label_en = ${to[1]}
WHERE code = ${code} AND label_it = ${from[0]} AND label_en = ${from[1]}`

/** Entries of dictionaries that nobody has touched get the labels of docs/glossary.md. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const [table, code, before, after] of changes) {
    await db.execute(relabel(table, code, before, after))
  }
}

/** Who has typed the new labels by hand gets the old ones, too: nothing tells the two apart. */
export async function down({ db }: MigrateDownArgs): Promise<void> {
  for (const [table, code, before, after] of changes) {
    await db.execute(relabel(table, code, after, before))
  }
}
