import { describe, expect, it } from 'vitest'
import { normaliseRule } from '../../operations/normaliseRule'

const problemsOf = (rule: Record<string, unknown>) =>
  normaliseRule(rule).problems.map(({ path }) => path)

describe('a rule', () => {
  it('is kept in official names and codes, and says in its title what it asks', () => {
    const { conditions, problems, title } = normaliseRule({
      city: 'milano',
      postalCodeFrom: ' 20121 ',
      province: 'Milano',
      region: 'lombardia',
    })
    expect(problems).toEqual([])
    expect(conditions).toEqual({
      city: 'Milano',
      country: 'IT',
      postalCodeFrom: '20121',
      postalCodeTo: '20121',
      province: 'MI',
      region: 'Lombardia',
    })
    expect(title).toBe('IT · Lombardia · MI · 20121 · Milano')
    expect(normaliseRule({ region: 'Aosta' }).problems).toHaveLength(1)
    expect(normaliseRule({ region: 'vallée d’aoste' }).conditions.region).toMatch(/^Valle d'Aosta/)
  })

  it('takes a province for an Italian one, and other conditions for every country', () => {
    expect(normaliseRule({ province: 'BO' }).conditions.country).toBe('IT')
    expect(normaliseRule({ city: 'Paris' }).conditions.country).toBeNull()
    expect(normaliseRule({ country: 'Germania', region: 'Bayern' }).conditions).toMatchObject({
      country: 'DE',
      region: 'Bayern',
    })
  })

  it('is refused where no address could fit it', () => {
    expect(problemsOf({})).toEqual(['country'])
    expect(problemsOf({ city: ' ', country: null })).toEqual(['country'])
    expect(problemsOf({ country: 'Atlantis' })).toEqual(['country'])
    expect(problemsOf({ province: 'XX' })).toEqual(['province'])
    expect(problemsOf({ province: 'MI', region: 'Toscana' })).toEqual(['province'])
    expect(problemsOf({ city: 'Milano', province: 'TO' })).toEqual(['city'])
    expect(problemsOf({ postalCodeFrom: '20200', postalCodeTo: '20100' })).toEqual(['postalCodeTo'])
    expect(problemsOf({ country: 'IT', postalCodeFrom: '2x' })).toEqual(['postalCodeFrom'])
    expect(
      problemsOf({ country: 'GB', postalCodeFrom: 'SW1A 1AA', postalCodeTo: 'SW1A 2AA' }),
    ).toEqual(['postalCodeTo'])
    for (const { message } of normaliseRule({ province: 'XX' }).problems) {
      expect(message.en).not.toBe(message.it)
    }
  })

  it('may name a hamlet, which is no municipality', () => {
    expect(problemsOf({ city: 'Mestre', province: 'VE' })).toEqual([])
  })
})
