import type { SanitizedCollectionConfig } from 'payload'
import type { AccessRule } from '#platform/access'
import type { Label } from '#platform/i18n'
import type { BulkAction, BulkAsk } from '#platform/parts'
import { bulkFieldsOf } from './operations/bulkFields'
import { removeOne } from './operations/removeOne'

type Config = SanitizedCollectionConfig

/** Lists that have rights of their own, and are no log. */
export const isBulky = ({ custom }: { custom?: { access?: AccessRule } }): boolean => {
  const rule = custom?.access
  return rule !== undefined && !(rule.kind === 'attached' && rule.readOnly)
}

const fieldNames = (config: Config): string[] =>
  isBulky(config) ? bulkFieldsOf(config).map(({ name }) => name) : []

const has = (config: Config, name: string): boolean => fieldNames(config).includes(name)

/** Who has a record: of its owners those that people choose. */
const peopleOf = (config: Config): string[] => {
  const rule = config.custom?.access
  if (rule?.kind !== 'record') return []
  const names = [...rule.owners, ...(rule.ownerGroup ? [rule.ownerGroup] : [])]
  return names.filter((name) => has(config, name))
}

const same = ({ values }: { values: Record<string, unknown> }) => values

const tagsThen = (record: Record<string, unknown>, values: Record<string, unknown>): unknown[] => {
  const before = (record.tags ?? []) as unknown[]
  const { add = [], remove = [] } = values as { add?: unknown[]; remove?: unknown[] }
  return [...new Set([...before, ...add])].filter((tag) => !remove.includes(tag))
}

const tag = (name: string, label: Label): BulkAsk => ({ field: 'tags', label, name })

/** Into the trash, or for good where there is none. */
const aboutRemoving = ({ trash }: Config): Label =>
  trash
    ? {
        en: 'They go into the trash, from where they can be restored.',
        it: 'Vanno nel cestino, da dove si possono ripristinare.',
      }
    : {
        en: 'They are deleted for good. What is in use stays, and the report says where.',
        it: 'Vengono eliminati per sempre. Ciò che è in uso resta, e il resoconto dice dove.',
      }

/** What can be done with the records of any list; the parts add what is about theirs. */
export const usualActions: BulkAction[] = [
  {
    slug: 'assign',
    asks: (config) => peopleOf(config).map((field) => ({ field })),
    change: same,
    label: { en: 'Assign', it: 'Assegna' },
    needs: 'update',
    on: (config) => peopleOf(config).length > 0,
    order: 10,
  },
  {
    slug: 'status',
    asks: () => [{ field: 'status', required: true, where: { active: { equals: true } } }],
    change: same,
    label: { en: 'Status', it: 'Stato' },
    needs: 'update',
    on: (config) => has(config, 'status'),
    order: 20,
  },
  {
    slug: 'tag',
    asks: () => [
      tag('add', { en: 'Add these tags', it: 'Aggiungi queste etichette' }),
      tag('remove', { en: 'Remove these tags', it: 'Togli queste etichette' }),
    ],
    change: ({ record, values }) => ({ tags: tagsThen(record, values) }),
    label: { en: 'Tags', it: 'Etichette' },
    needs: 'update',
    on: (config) => has(config, 'tags'),
    order: 30,
  },
  {
    slug: 'change',
    asks: (config) =>
      fieldNames(config).map((field) => ({ emptiable: !isRequired(config, field), field })),
    change: same,
    label: { en: 'Change a field', it: 'Cambia un campo' },
    needs: 'update',
    on: (config) => fieldNames(config).length > 0,
    oneOf: true,
    order: 60,
  },
  {
    slug: 'delete',
    about: aboutRemoving,
    apply: removeOne,
    isDangerous: true,
    label: { en: 'Delete', it: 'Elimina' },
    needs: 'delete',
    on: isBulky,
    order: 900,
  },
]

const isRequired = (config: Config, name: string): boolean => {
  const field = bulkFieldsOf(config).find((each) => each.name === name)
  return field?.type === 'checkbox' || (field !== undefined && field.required === true)
}
