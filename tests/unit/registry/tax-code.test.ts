import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPersonalTaxCode, normaliseTaxCode, taxCodeCheck } from '#registry/rules'

/** Digits of a codice fiscale that omocodia may replace, and the letters that stand for 0–9. */
const digitPlaces = [6, 7, 9, 10, 12, 13, 14]
const substitutes = 'LMNPQRSTUV'

const letters = (length: number) =>
  fc
    .array(fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'), {
      maxLength: length,
      minLength: length,
    })
    .map((list) => list.join(''))

const number = (max: number, length: number, min = 0) =>
  fc.integer({ max, min }).map((value) => String(value).padStart(length, '0'))

const first15 = fc
  .tuple(
    letters(6),
    number(99, 2),
    fc.constantFrom(...'ABCDEHLMPRST'),
    fc.oneof(number(31, 2, 1), number(71, 2, 41)),
    letters(1),
    number(999, 3),
  )
  .map((parts) => parts.join(''))

const complete = (text: string) => `${text}${taxCodeCheck(text)}`

describe('codice fiscale of a person', () => {
  test('known ones hold', () => {
    expect(isPersonalTaxCode('RSSMRA85T10A562S')).toBe(true)
    expect(isPersonalTaxCode('RSSMRA85T10A562T')).toBe(false)
  })

  test('form and check character are asked for, however it is typed', () => {
    fc.assert(
      fc.property(first15, (text) => {
        const code = complete(text)
        expect(normaliseTaxCode(code)).toBe(code)
        expect(normaliseTaxCode(` ${code.toLowerCase()} `)).toBe(code)
        expect(normaliseTaxCode(code.replace(/^(.{6})(.{5})/, '$1 $2 '))).toBe(code)
        const wrong = code[15] === 'A' ? 'B' : 'A'
        expect(normaliseTaxCode(`${text}${wrong}`)).toBeNull()
      }),
    )
  })

  test('omocodia: any of its digits may be a letter', () => {
    fc.assert(
      fc.property(first15, fc.subarray(digitPlaces, { minLength: 1 }), (text, places) => {
        const chars = [...text]
        for (const place of places) chars[place] = substitutes[Number(chars[place])] as string
        expect(normaliseTaxCode(complete(chars.join('')))).toBe(complete(chars.join('')))
      }),
    )
  })

  test('a letter that stands for no digit is refused', () => {
    fc.assert(
      fc.property(first15, fc.constantFrom(...digitPlaces), (text, place) => {
        const chars = [...text]
        chars[place] = 'K'
        expect(normaliseTaxCode(complete(chars.join('')))).toBeNull()
      }),
    )
  })
})

test('an organisation has eleven digits with the check of a partita IVA', () => {
  expect(normaliseTaxCode('00905811006')).toBe('00905811006')
  expect(normaliseTaxCode('905811006')).toBe('00905811006')
  expect(normaliseTaxCode('00905811007')).toBeNull()
  expect(normaliseTaxCode('')).toBeNull()
})
