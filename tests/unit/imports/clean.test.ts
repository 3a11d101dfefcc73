import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanCell, defaultMarkers, mendValue } from '#imports/mapping/clean'
import { readBoolean, readConsent, readDate } from '#imports/mapping/readCells'
import { guardCell, unguardCell } from '#platform/sheets'

const markers = new Set(defaultMarkers)

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
        expect(guardCell(text)).not.toMatch(/^\s*[=+\-@＝＋－＠]/)
      }),
    )
  })

  it('has what a spreadsheet took from it put back', () => {
    expect(mendValue('postalCode', '41', null)).toBe('00041')
    expect(mendValue('postalCode', '9032', 'Italia')).toBe('09032')
    expect(mendValue('postalCode', '9032', 'AT')).toBe('9032')
    expect(mendValue('website', 'http://HTTP://WWW.A.IT/', null)).toBe('HTTP://WWW.A.IT/')
    expect(mendValue('website', 'http://ASL: Home Page https://b.it', null)).toBe('https://b.it')
    expect(mendValue('website', 'https://a.it/x', null)).toBe('https://a.it/x')
  })
})

describe('words', () => {
  it('for yes and no, and for consents, in both languages', () => {
    expect(['Sì', 'si', 'YES', '1'].map(readBoolean)).toEqual([true, true, true, true])
    expect(readBoolean('forse')).toBeNull()
    expect(readConsent('Revocato')).toBe('withdrawn')
    expect(readConsent('no')).toBe('refused')
  })

  it('for days are in the time of Rome', () => {
    expect(readDate('31/12/2026')).toBe('2026-12-30T23:00:00.000Z')
    expect(readDate('2026-07-01 10:30')).toBe('2026-07-01T08:30:00.000Z')
    expect(readDate('31/02/2026')).toBeNull()
  })
})
