import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  accessLevels,
  accessOperations,
  checkPermissions,
  mergePermissions,
  type Permissions,
  widest,
} from '#platform/access/levels'

const level = fc.constantFrom(...accessLevels)
const modules = ['activities', 'companies', 'contacts']
const permissions: fc.Arbitrary<Permissions> = fc.dictionary(
  fc.constantFrom(...modules),
  fc.dictionary(fc.constantFrom(...accessOperations), level),
)

describe('several groups add up', () => {
  test('in any order, in any steps, as often as you like', () => {
    fc.assert(
      fc.property(permissions, permissions, permissions, (a, b, c) => {
        expect(mergePermissions([a, b])).toEqual(mergePermissions([b, a]))
        const stepwise = mergePermissions([mergePermissions([a, b]), c])
        expect(stepwise).toEqual(mergePermissions([a, b, c]))
        expect(mergePermissions([a, a])).toEqual(mergePermissions([a]))
      }),
    )
  })

  test('to the most that any of them gives, and no more', () => {
    fc.assert(
      fc.property(fc.array(permissions), (all) => {
        const merged = mergePermissions(all)
        for (const module of modules) {
          for (const operation of accessOperations) {
            const given = all.map((group) => group[module]?.[operation] ?? 'none')
            const most = given.reduce(widest, 'none' as const)
            expect(merged[module]?.[operation] ?? 'none').toBe(most)
          }
        }
      }),
    )
  })

  test('and leave the groups as they are', () => {
    fc.assert(
      fc.property(permissions, permissions, (a, b) => {
        const before = structuredClone([a, b])
        mergePermissions([a, b])
        expect([a, b]).toEqual(before)
      }),
    )
  })
})

describe('a profile that a client sends', () => {
  test('is fine when it names modules, operations and levels that exist', () => {
    fc.assert(fc.property(permissions, (given) => checkPermissions(given, modules) === null))
  })

  test.each([
    [{ nothing: { read: 'all' } }, 'nothing'],
    [{ companies: { look: 'all' } }, 'companies.look'],
    [{ companies: { read: 'everything' } }, 'companies.read'],
    [{ companies: 'all' }, 'companies'],
    [{ companies: null }, 'companies'],
    [[], 'object'],
    ['all', 'object'],
  ])('%j is refused, naming %s', (given, named) => {
    expect(checkPermissions(given, modules)).toBe(named)
  })
})
