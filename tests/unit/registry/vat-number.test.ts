import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPartitaIva, normaliseVatNumber } from '#registry/rules'

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { maxLength: length, minLength: length })
    .map((list) => list.join(''))

const checkDigits = (first10: string) =>
  '0123456789'.split('').filter((digit) => isPartitaIva(`${first10}${digit}`))

const partitaIva = digits(10)
  .filter((first10) => /[1-9]/.test(first10))
  .map((first10) => `${first10}${checkDigits(first10)[0]}`)

describe('partita IVA', () => {
  test('exactly one check digit fits', () => {
    fc.assert(
      fc.property(digits(10), (first10) => {
        expect(checkDigits(first10)).toHaveLength(first10 === '0000000000' ? 0 : 1)
      }),
    )
  })

  test('one wrong digit is always found', () => {
    fc.assert(
      fc.property(partitaIva, fc.nat(10), fc.integer({ min: 1, max: 9 }), (value, place, more) => {
        const other = (Number(value[place]) + more) % 10
        expect(isPartitaIva(`${value.slice(0, place)}${other}${value.slice(place + 1)}`)).toBe(
          false,
        )
      }),
    )
  })

  test('is stored as eleven digits, however it is typed', () => {
    fc.assert(
      fc.property(partitaIva, (value) => {
        const typed = [value, `IT${value}`, `it ${value}`, value.replace(/(...)(?=.)/g, '$1 ')]
        for (const text of typed) expect(normaliseVatNumber(text)).toBe(value)
      }),
    )
  })

  test('gets back the zeros that a spreadsheet dropped', () => {
    fc.assert(
      fc.property(partitaIva, (value) => {
        const short = value.replace(/^0{1,3}/, '')
        expect(normaliseVatNumber(short)).toBe(value)
      }),
    )
  })

  test.each(['', '00000000000', '1234567890', '123456789012', '12345678901', 'abcdefghijk'])(
    'refuses %j',
    (value) => expect(normaliseVatNumber(value)).toBeNull(),
  )
})

describe('VAT numbers of other countries', () => {
  test.each([
    ['DE 123 456 789', 'IT', 'DE123456789'],
    ['123456789', 'DE', 'DE123456789'],
    ['IT 00905811006', 'DE', 'IT00905811006'],
    ['ATU12345678', 'AT', 'ATU12345678'],
    ['u12345678', 'AT', 'ATU12345678'],
    ['NL123456789B01', 'NL', 'NL123456789B01'],
    ['123456789', 'GR', 'EL123456789'],
    ['EL123456789', 'GR', 'EL123456789'],
    ['GR123456789', 'GR', 'EL123456789'],
    ['IE1234567WA', 'IE', 'IE1234567WA'],
    ['CHE-123.456.789', 'CH', 'CHE123456789'],
    ['GB 999 9999 73', 'GB', 'GB999999973'],
  ])('%s in %s is %s', (value, country, stored) => {
    expect(normaliseVatNumber(value, country)).toBe(stored)
    expect(normaliseVatNumber(stored, country)).toBe(stored)
  })

  test.each([
    ['12345678', 'DE'],
    ['FR12', 'FR'],
    ['ATX2345678', 'AT'],
  ])('%s is none of %s', (value, country) => {
    expect(normaliseVatNumber(value, country)).toBeNull()
  })
})

test.each([
  'P.IVA 12345678903',
  'P. IVA: 12345678903',
  'Partita IVA 12345678903',
  'p.iva IT12345678903',
  'VAT no. IT 12345678903',
  'IT 123 456 789 03',
])('what people write before it is not part of it: %s', (typed) =>
  expect(normaliseVatNumber(typed)).toBe('12345678903'),
)

test.each([
  ['USt-IdNr. DE 123 456 789', 'DE123456789'],
  ['N° TVA FR40303265045', 'FR40303265045'],
  ['NIF ESB12345678', 'ESB12345678'],
])('nor abroad: %s', (typed, stored) => expect(normaliseVatNumber(typed)).toBe(stored))
