import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatPhone, normalisePhone } from '#registry/rules'

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

  test('get back the zero that a spreadsheet dropped', () => {
    for (const typed of ['02 66101010', '06 39967800', '070 6751', '051 2193111', '0444 221111']) {
      expect(normalisePhone(typed.slice(1)), typed).toBe(normalisePhone(typed))
    }
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
    expect(formatPhone('+390266101010', 'DE')).toBe('+39 02 6610 1010')
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
