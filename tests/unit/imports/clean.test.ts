import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanCell, defaultMarkers } from '#imports/mapping/clean'
import { readBoolean, readDate, readDay } from '#imports/mapping/readCells'
import { readNumber } from '#platform/fields/readNumber'
import { guardCell, unguardCell } from '#platform/sheets'
import { mendCard } from '#registry/imports/mend'

const markers = new Set(defaultMarkers)

const mend = (field: string, text: string, country: null | string = null) =>
  mendCard({ field, row: { country }, text })

describe('a cell', () => {
  it('that means nothing is empty, Naples is not', () => {
    for (const text of ['-', ' - ', 'N/A', 'n.d.', '', '  ', '\u00a0']) {
      expect(cleanCell(text, markers)).toBeNull()
    }
    expect(cleanCell('NA', markers)).toBe('NA')
  })

  it('of our own export loses the apostrophe that guards against formulas', () => {
    expect(cleanCell("'+39 02 1234", markers)).toBe('+39 02 1234')
    expect(cleanCell("'Ndrangheta", markers)).toBe("'Ndrangheta")
  })

  it('comes back from the guard as it went in, and never begins a formula', () => {
    const risky = fc.stringMatching(/^[ '\t]{0,3}[=+\-@\r＝＋－＠a'].{0,10}$/)
    fc.assert(
      fc.property(fc.oneof(risky, fc.string()), (text) => {
        expect(unguardCell(guardCell(text))).toBe(text)
        const isPhone = /^\+\d{5,15}$/.test(text)
        if (!isPhone) expect(guardCell(text)).not.toMatch(/^\s*[=+\-@＝＋－＠]/)
      }),
    )
  })

  it('has what a spreadsheet took from it put back', () => {
    expect(mend('postalCode', '41')).toBe('00041')
    expect(mend('postalCode', '9032', 'Italia')).toBe('09032')
    expect(mend('postalCode', '9032', 'AT')).toBe('9032')
    expect(mend('website', 'http://HTTP://WWW.A.IT/')).toBe('HTTP://WWW.A.IT/')
    expect(mend('website', 'http://ASL: Home Page https://b.it')).toBe('https://b.it')
    expect(mend('website', 'https://a.it/x')).toBe('https://a.it/x')
  })
})

describe('words', () => {
  it('for yes and no in both languages', () => {
    expect(['Sì', 'si', 'YES', '1'].map(readBoolean)).toEqual([true, true, true, true])
    expect(readBoolean('forse')).toBeNull()
  })

  it('for days are in the time of Rome', () => {
    expect(readDate('31/12/2026')).toBe('2026-12-30T23:00:00.000Z')
    expect(readDate('2026-07-01 10:30')).toBe('2026-07-01T08:30:00.000Z')
    expect(readDate('31/02/2026')).toBeNull()
  })

  it('for days without a time stay the day that is written', () => {
    expect(readDay('31/12/2026')).toBe('2026-12-31T12:00:00.000Z')
    expect(readDay('2026-07-01')).toBe('2026-07-01T12:00:00.000Z')
    expect(readDay('31/02/2026')).toBeNull()
  })

  it('for numbers are Italian or English', () => {
    const known: [string, null | number][] = [
      ['1.234,56', 1234.56],
      ['1,234.56', 1234.56],
      ['1.234', 1234],
      ['1,234', 1234],
      ['1.234.567', 1_234_567],
      ['1.234.567,8', 1_234_567.8],
      ['0.5', 0.5],
      ['12,5', 12.5],
      ['€ 1 000', 1000],
      ['-3', -3],
      ['about 3', null],
      ['1,', null],
    ]
    for (const [text, number] of known) expect([text, readNumber(text)]).toEqual([text, number])
  })

  it('as its writer writes it, where that is known', () => {
    expect(readNumber('1,234', ',')).toBe(1.234)
    expect(readNumber('1.234', ',')).toBe(1234)
    expect(readNumber('1.234', '.')).toBe(1.234)
    expect(readNumber('1,234', '.')).toBe(1234)
    expect(readNumber('2700.50', ',')).toBe(2700.5)
    expect(readNumber('2.700,50', ',')).toBe(2700.5)
    expect(readNumber('1.234.567', '.')).toBe(1_234_567)
    expect(readNumber('1-2', ',')).toBeNull()
  })
})
