import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatPhone, formatPhonesIn, normalisePhone } from '#registry/rules'

const areaCodes = [
  '02',
  '06',
  '010',
  '011',
  '035',
  '051',
  '070',
  '081',
  '0444',
  '0521',
  '0832',
  '0965',
]
const landline = fc
  .tuple(fc.constantFrom(...areaCodes), fc.integer({ max: 8_999_999, min: 2_000_000 }))
  .map(([code, number]) => `${code}${String(number).slice(0, 10 - Math.max(code.length, 3))}`)
const mobile = fc
  .tuple(fc.constantFrom('320', '333', '347', '392'), fc.integer({ max: 9_999_999, min: 0 }))
  .map(([code, number]) => `${code}${String(number).padStart(7, '0')}`)

describe('phone numbers', () => {
  test('are stored in E.164, and stay so', () => {
    fc.assert(
      fc.property(
        fc.oneof(landline, mobile),
        fc.constantFrom('IT', 'DE', 'FR'),
        (typed, country) => {
          const stored = normalisePhone(typed)
          expect(stored).toBe(`+39${typed}`)
          expect(normalisePhone(stored as string, country)).toBe(stored)
        },
      ),
    )
  })

  test('may be typed in any of the usual ways', () => {
    fc.assert(
      fc.property(landline, (typed) => {
        const [code, number] = [typed.slice(0, 3), typed.slice(3)]
        const ways = [
          `${code} ${number}`,
          `${code}/${number}`,
          `(${code}) ${number}`,
          `${code}-${number}`,
        ]
        for (const way of [...ways, `+39 ${typed}`, `0039${typed}`, `tel. ${typed}`]) {
          expect(normalisePhone(way), way).toBe(`+39${typed}`)
        }
      }),
    )
  })

  test('get back the zero that a spreadsheet dropped, as bare digits', () => {
    for (const typed of ['0266101010', '0639967800', '0706751', '0512193111', '0444221111']) {
      expect(normalisePhone(typed.slice(1)), typed).toBe(normalisePhone(typed))
      expect(normalisePhone(typed.slice(1)), typed).not.toBeNull()
    }
  })

  test.each(['(512) 757-6000', '20 7946 0958', '89 123456', '512-757-6000', '2 66101010'])(
    'what a person wrote in a foreign way gets no zero: %s',
    (typed) => expect(normalisePhone(typed)).toBeNull(),
  )

  test.each([
    ['(512) 757-6000', 'US', '+15127576000'],
    ['20 7946 0958', 'GB', '+442079460958'],
    ['89 123456', 'DE', '+4989123456'],
  ])('and with its country is that number: %s %s', (typed, country, stored) =>
    expect(normalisePhone(typed, country)).toBe(stored),
  )

  test.each([
    ['051 2193111 int. 12', '+390512193111;ext=12'],
    ['051 2193111 interno 12', '+390512193111;ext=12'],
    ['051 2193111, ext. 5', '+390512193111;ext=5'],
    ['051 2193111 ext 5', '+390512193111;ext=5'],
    ['051 2193111 (int. 5)', '+390512193111;ext=5'],
    ['+39 051 2193111 x5', '+390512193111;ext=5'],
    ['+390512193111;ext=5', '+390512193111;ext=5'],
  ])('keep their extension (RFC 3966): %s', (typed, stored) => {
    expect(normalisePhone(typed)).toBe(stored)
    expect(normalisePhone(stored)).toBe(stored)
  })

  test('show their extension in the language of who reads', () => {
    expect(formatPhone('+390512193111;ext=12', 'it')).toBe('051 219 3111 int. 12')
    expect(formatPhone('+390512193111;ext=12', 'en')).toBe('051 219 3111 ext. 12')
    expect(formatPhonesIn('Milano · +390266101010', 'it')).toBe('Milano · 02 6610 1010')
  })

  test('are read with the prefix of the company’s country', () => {
    expect(normalisePhone('030 901820', 'DE')).toBe('+4930901820')
    expect(normalisePhone('+41 44 668 18 00', 'IT')).toBe('+41446681800')
    expect(normalisePhone('02 66101010', 'not a country')).toBe('+390266101010')
  })

  test.each(['', '-', '12', 'telefono', '+39', '000000000', '02 1', '+39 99999999999999'])(
    'refuses %j',
    (typed) => expect(normalisePhone(typed)).toBeNull(),
  )

  test('are shown without prefix at home and with it abroad', () => {
    expect(formatPhone('+390266101010')).toBe('02 6610 1010')
    expect(formatPhone('+4930901820')).toBe('+49 30 901820')
  })

  test('nothing that is typed breaks them', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ maxLength: 3 }), (typed, country) => {
        const stored = normalisePhone(typed, country)
        if (stored !== null) expect(normalisePhone(stored, country)).toBe(stored)
      }),
    )
  })
})
