import fc from 'fast-check'
import type { CollectionBeforeValidateHook } from 'payload'
import { describe, expect, test } from 'vitest'
import { codeFrom, fillLabel, readLabel } from '#platform/dictionary/labels'
import type { Language } from '#platform/i18n'

type Args = Parameters<CollectionBeforeValidateHook>[0]

const ask = (language: Language, rest: Partial<Args>) =>
  fillLabel({
    operation: 'create',
    ...rest,
    req: { i18n: { language }, query: {}, t: (key: string) => key },
  } as unknown as Args) as Record<string, unknown>

const read = (language: Language, doc: object) =>
  readLabel({ doc, req: { i18n: { language }, query: {} } } as unknown as Parameters<
    typeof readLabel
  >[0]) as { label?: string }

describe('a code from a label', () => {
  test('has lower-case letters, digits and single hyphens, and stays as it is', () => {
    fc.assert(
      fc.property(fc.string(), (label) => {
        const code = codeFrom(label)
        expect(code).toMatch(/^$|^[a-z0-9]+(-[a-z0-9]+)*$/)
        expect(codeFrom(code)).toBe(code)
      }),
    )
  })

  test('is readable', () => {
    expect(codeFrom('Prima visita')).toBe('prima-visita')
    expect(codeFrom(' Perché no? (urgente) ')).toBe('perche-no-urgente')
  })
})

describe('a label', () => {
  test('sent as a plain string is the one of the language asked for', () => {
    expect(ask('en', { data: { label: 'Visit' } })).toMatchObject({
      code: 'visit',
      labelEn: 'Visit',
    })
    expect(ask('it', { data: { label: 'Visita' } })).toMatchObject({ labelIt: 'Visita' })
  })

  test('changed in one language leaves the other alone', () => {
    const originalDoc = { code: 'x', label: 'Visita', labelEn: 'Visit', labelIt: 'Visita' }
    const data = ask('en', { data: { label: 'Call' }, operation: 'update', originalDoc })
    expect(data).toMatchObject({ label: 'Visita', labelEn: 'Call' })
    expect(data.labelIt).toBeUndefined()
  })

  test('read and saved again changes nothing', () => {
    for (const language of ['it', 'en'] as const) {
      const originalDoc = { code: 'x', label: 'Visita', labelEn: null, labelIt: 'Visita' }
      const shown = read(language, originalDoc).label
      const data = ask(language, { data: { label: shown }, operation: 'update', originalDoc })
      expect(data.labelEn).toBeUndefined()
      expect(data.labelIt).toBeUndefined()
    }
  })

  test('of a missing language is the other one', () => {
    expect(read('en', { labelIt: 'Visita' }).label).toBe('Visita')
    expect(read('it', { labelEn: 'Visit' }).label).toBe('Visit')
    expect(read('en', { labelEn: 'Visit', labelIt: 'Visita' }).label).toBe('Visit')
  })

  test('is needed in one language at least', () => {
    expect(() => ask('it', { data: { code: 'x' } })).toThrow()
    expect(() => ask('it', { data: { labelEn: '', labelIt: null } })).toThrow()
  })
})
