import type { Field, FlattenedField } from 'payload'
import { expect, it } from 'vitest'
import { config } from '../../support/parts'

const bySlug = new Map(config.collections.map((one) => [one.slug as string, one]))

/** What there is nothing to order a collection by for, of what an order asks for. */
const unknownIn = (slug: string, sort: unknown): string[] =>
  [sort ?? []]
    .flat()
    .map((path) => String(path).replace(/^-/, ''))
    .filter((path) => path !== 'id' && !hasField(bySlug.get(slug)?.flattenedFields ?? [], path))

const hasField = (fields: FlattenedField[], path: string): boolean =>
  fields.some((field) => field.name === path)

type Related = { name: string; relationTo: string[]; sort: unknown }

const relatedOf = (fields: Field[]): Related[] =>
  fields.flatMap((field): Related[] => {
    if (field.type === 'tabs') return field.tabs.flatMap((tab) => relatedOf(tab.fields))
    if (field.type === 'blocks') return field.blocks.flatMap((block) => relatedOf(block.fields))
    if ('fields' in field) return relatedOf(field.fields)
    if (field.type !== 'relationship') return []
    const { name, relationTo } = field
    return [{ name, relationTo: [relationTo].flat(), sort: field.admin?.sortOptions }]
  })

it('a list and a select are ordered by what there is: else the API refuses, and nothing is offered', () => {
  const wrong = config.collections.flatMap(({ slug, defaultSort, fields }) => [
    ...unknownIn(slug, defaultSort).map((path) => `${slug}: ${path}`),
    ...relatedOf(fields).flatMap(({ name, relationTo, sort }) =>
      relationTo.flatMap((to) => {
        const own = typeof sort === 'object' ? (sort as Record<string, string>)[to] : sort
        return unknownIn(to, own).map((path) => `${slug}.${name}: ${path}`)
      }),
    ),
  ])
  expect(wrong).toEqual([])
})
