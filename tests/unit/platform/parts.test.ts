import type { CollectionConfig } from 'payload'
import { describe, expect, it } from 'vitest'
import { definePart, type Part } from '#platform/parts'
import { asleep } from '#platform/parts/asleep'
import { composeCollections } from '#platform/parts/compose/collections'
import { insertFields } from '#platform/parts/compose/fields'
import { createContributed } from '#platform/parts/contributed'
import { enabledParts, orderParts } from '#platform/parts/order'

const part = (slug: string, ...needs: string[]): Part =>
  definePart({ slug, brings: () => ({}), needs })()

const slugs = (parts: Part[]) => parts.map(({ slug }) => slug)

describe('the parts', () => {
  it('come after those that they need, else in the order in which they are named', () => {
    const parts = [part('c', 'b'), part('a'), part('b', 'a'), part('d')]
    expect(slugs(orderParts(parts))).toEqual(['a', 'b', 'c', 'd'])
  })

  it('stop the start with a sentence when one that is needed is missing', () => {
    expect(() => orderParts([part('crm-hello', 'registry')])).toThrow(
      'The part “crm-hello” needs “registry”, which payload.config.ts does not name: add it, or take “crm-hello” out.',
    )
  })

  it('stop the start with a sentence when they need each other in a circle', () => {
    expect(() =>
      orderParts([part('x', 'a'), part('a', 'b'), part('b', 'c'), part('c', 'a')]),
    ).toThrow('These parts need each other in a circle: a → b → c → a.')
  })

  it('are there once', () => {
    expect(() => orderParts([part('a'), part('a')])).toThrow('names the part “a” twice')
  })

  it('are off with what they need', () => {
    const stats = definePart({ slug: 'stats', brings: () => ({}) })({ enabled: false })
    expect([...enabledParts(orderParts([stats, part('report', 'stats'), part('zones')]))]).toEqual([
      'zones',
    ])
  })
})

describe('what the parts bring', () => {
  const tab = (path: string, on: string[]) => ({
    Component: '/x#X',
    label: { en: path, it: path },
    on: on as never,
    order: 1,
    path,
  })

  it('can depend on what others bring, whatever their order', () => {
    const first = definePart({
      slug: 'first',
      brings: () => ({
        tabs: (all) => [
          tab(
            'activities',
            all.of('subjects').map(({ collection }) => collection),
          ),
        ],
      }),
    })()
    const second = definePart({
      slug: 'second',
      brings: () => ({
        subjects: [
          { collection: 'leads', field: 'lead', label: { en: 'Lead', it: 'Trattativa' }, order: 1 },
        ],
      }),
    })()
    expect(createContributed([first, second]).of('tabs')[0]?.on).toEqual(['leads'])
  })

  it('may not depend on itself', () => {
    const circle = definePart({
      slug: 'circle',
      brings: () => ({ tabs: (all) => all.of('tabs') }),
    })()
    expect(() => createContributed([circle]).of('tabs')).toThrow('“tabs” depend on themselves')
  })
})

const records: CollectionConfig = {
  slug: 'companies',
  fields: [
    {
      type: 'tabs',
      tabs: [{ fields: [{ name: 'name', type: 'text' }], label: 'Card' }],
    },
    { name: 'owner', type: 'text' },
  ],
}

const greeting = { name: 'greeting', type: 'text' } as const

describe('fields of a part on another’s collection', () => {
  it('stand after the field that is named, in tabs and rows too', () => {
    const fields = insertFields({
      added: { after: 'name', fields: [greeting], on: 'companies' },
      fields: records.fields,
    })
    expect(fields[0]).toMatchObject({ tabs: [{ fields: [{ name: 'name' }, greeting] }] })
    // What is extended stays as it was.
    expect(records.fields[0]).toMatchObject({ tabs: [{ fields: [{ name: 'name' }] }] })
  })

  it('are not lost when that field does not exist', () => {
    expect(() =>
      insertFields({ added: { after: 'nmae', fields: [greeting], on: 'companies' }, fields: [] }),
    ).toThrow('after “companies.nmae”: there is no such field')
  })

  it('nor when the collection does not exist', () => {
    const lost = definePart({
      slug: 'lost',
      brings: () => ({ fields: [{ fields: [greeting], on: 'compnies' as never }] }),
    })()
    expect(() => composeCollections(createContributed([lost]))).toThrow(
      'adds fields to “compnies”: there is no such collection',
    )
  })
})

describe('a part that is switched off', () => {
  const hello = definePart({
    slug: 'crm-hello',
    brings: () => ({
      collections: [
        {
          slug: 'greetings',
          access: { read: () => true },
          custom: { access: { kind: 'dictionary' } },
          endpoints: [{ handler: () => new Response(), method: 'get', path: '/hi' }],
          fields: [{ name: 'text', type: 'text' }],
          hooks: { beforeChange: [() => undefined] },
        },
      ],
      endpoints: [{ handler: () => new Response(), method: 'get', path: '/hello' }],
      fields: [{ fields: [greeting], on: 'companies' }],
      init: [() => undefined],
    }),
  })
  const registry = definePart({
    slug: 'registry',
    brings: () => ({ collections: [records] }),
  })

  it('keeps its tables and fields, which nobody reads or writes, and nothing else', async () => {
    const all = createContributed([registry(), asleep(hello({ enabled: false }))])
    const [companies, greetings] = composeCollections(all)
    expect(greetings).toMatchObject({
      slug: 'greetings',
      admin: { hidden: true },
      endpoints: [],
      fields: [{ name: 'text' }],
    })
    expect(greetings?.custom?.access).toBeUndefined()
    expect(greetings?.hooks).toEqual({})
    for (const operation of ['create', 'delete', 'read', 'update'] as const) {
      expect(await greetings?.access?.[operation]?.({} as never)).toBe(false)
    }
    const field = companies?.fields.at(-1)
    expect(field).toMatchObject({ name: 'greeting', admin: { hidden: true } })
    expect(all.of('endpoints')).toEqual([])
    expect(all.of('init')).toEqual([])
  })
})
