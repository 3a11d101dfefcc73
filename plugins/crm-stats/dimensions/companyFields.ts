import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest, Where } from 'payload'
import { may } from '#platform/access'
import { postgresOf, transactionOf } from '#platform/database'
import { type Label, languageOf } from '#platform/i18n'
import type { CompanyRelation } from '#platform/parts'
import type { Dimension, SQL } from '#platform/parts/contributions/statistics'
import { labelsOf } from '../operations/labels'
import { seenColumn } from './seen'

/** The companies of activities, those that the asking person may read. */
const companyJoin = async (req: PayloadRequest): Promise<Record<string, SQL>> => ({
  stat_company: sql`LEFT JOIN companies stat_company
    ON stat_company.id = ${await seenColumn({ field: 'company', req })}`,
})

/** Who reads no companies neither groups nor filters by what is theirs. */
export const mayReadCompanies = async (req: PayloadRequest) =>
  (await may({ collection: 'companies', operation: 'read', req })) !== false

/** Grouping by a text of the company's card. */
const text = (field: 'province' | 'region', label: Label, none: Label): Dimension => ({
  code: field,
  label,
  mayUse: mayReadCompanies,
  none,
  prepare: async ({ req }) => {
    const path = `company.${field}`
    const column = field === 'province' ? sql`stat_company.province` : sql`stat_company.region`
    return {
      joins: await companyJoin(req),
      key: sql`NULLIF(${column}, '')`,
      labels: async (keys) => new Map(keys.map((each) => [each, { label: String(each) }])),
      read: (value) => (value === null ? null : String(value)),
      type: 'text',
      where: (each) =>
        each === null
          ? {
              or: [
                { company: { exists: false } },
                { [path]: { exists: false } },
                { [path]: { equals: '' } },
              ],
            }
          : { [path]: { equals: each } },
    }
  },
  shape: 'category',
})

/** Grouping by a relationship of the company's card that the options name. */
export const companyRelation = ({
  code,
  collection,
  field,
  label,
  none,
}: CompanyRelation): Dimension => ({
  code,
  collection,
  label,
  mayUse: mayReadCompanies,
  none,
  prepare: async ({ req }) => {
    const path = `company.${field}`
    const companies = postgresOf(req.payload).tables.companies as unknown as Record<
      string,
      { name: string }
    >
    const column = companies[field]
    if (!column) throw new Error(`Companies have no field ${field} to group by`)
    return {
      joins: await companyJoin(req),
      key: sql`stat_company.${sql.identifier(column.name)}`,
      labels: (keys) => labelsOf({ collection, keys, req }),
      read: (value) => (value === null ? null : Number(value)),
      type: 'integer',
      where: (each) =>
        each === null
          ? { or: [{ company: { exists: false } }, { [path]: { exists: false } }] }
          : { [path]: { equals: each } },
    }
  },
  shape: 'category',
})

type Category = { id: number; label: string; level: number; order: number; parent: null | number }

/** The classification: a few hundred entries at most. */
const loadTree = async (req: PayloadRequest): Promise<Map<number, Category>> => {
  const db = await transactionOf(req)
  const { rows } = await db.execute(
    sql`SELECT id, parent_id, level, label_it, label_en, "order" FROM classification`,
  )
  const names = languageOf(req) === 'it' ? ['label_it', 'label_en'] : ['label_en', 'label_it']
  return new Map(
    rows.map((row) => [
      Number(row.id),
      {
        id: Number(row.id),
        label: String(names.map((name) => row[name]).find(Boolean) ?? '—'),
        level: Number(row.level ?? 1),
        order: Number(row.order ?? 0),
        parent: row.parent_id === null ? null : Number(row.parent_id),
      },
    ]),
  )
}

const pathTo = (tree: Map<number, Category>, id: null | number): Category[] => {
  const entry = id === null ? undefined : tree.get(id)
  return entry ? [...pathTo(tree, entry.parent), entry] : []
}

/** Grouping by one level of the company's category; a company filed above it has none there. */
const category = (level: 1 | 2 | 3, label: Label): Dimension => ({
  code: `category${level}`,
  collection: 'classification',
  label,
  mayUse: mayReadCompanies,
  none: { en: '(no category)', it: '(nessuna categoria)' },
  prepare: async ({ req }) => {
    const tree = await loadTree(req)
    const paths = [...tree.keys()].map((id) => ({ id, path: pathTo(tree, id) }))
    const under = (key: number) =>
      paths.flatMap(({ id, path }) => (path[level - 1]?.id === key ? [id] : []))
    const above = paths.flatMap(({ id, path }) => (path.length < level ? [id] : []))
    // Which entry of this level each category belongs to: two lists side by side, as parameters.
    const filed = paths.flatMap(({ id, path }) => {
      const entry = path[level - 1]
      return entry ? [{ entry: entry.id, id }] : []
    })
    const field = 'company.category'
    const joins: Record<string, SQL> = {
      ...(await companyJoin(req)),
      [`stat_category${level}`]: sql`LEFT JOIN unnest(${sql.param(filed.map(({ id }) => id))}::int[],
        ${sql.param(filed.map(({ entry }) => entry))}::int[])
        AS ${aliases[level]} (id, entry) ON ${aliases[level]}.id = stat_company.category_id`,
    }
    return {
      joins,
      key: sql`${aliases[level]}.entry`,
      labels: async (keys) =>
        new Map(
          keys.map((each) => {
            const path = pathTo(tree, Number(each))
            return [each, { label: path.map((entry) => entry.label).join(' › ') || '—' }]
          }),
        ),
      read: (value) => (value === null ? null : Number(value)),
      type: 'integer',
      where: (each): Where =>
        each === null
          ? {
              or: [
                { company: { exists: false } },
                { [field]: { exists: false } },
                ...(above.length > 0 ? [{ [field]: { in: above } }] : []),
              ],
            }
          : { [field]: { in: under(Number(each)) } },
    }
  },
  shape: 'category',
})

const aliases = {
  1: sql`stat_category1`,
  2: sql`stat_category2`,
  3: sql`stat_category3`,
}

export const companyFields: Dimension[] = [
  category(1, { en: 'Company category', it: 'Categoria azienda' }),
  category(2, { en: 'Company category, 2nd level', it: 'Categoria azienda, 2º livello' }),
  category(3, { en: 'Company category, 3rd level', it: 'Categoria azienda, 3º livello' }),
  text(
    'province',
    { en: 'Province', it: 'Provincia' },
    { en: '(no province)', it: '(nessuna provincia)' },
  ),
  text('region', { en: 'Region', it: 'Regione' }, { en: '(no region)', it: '(nessuna regione)' }),
]
