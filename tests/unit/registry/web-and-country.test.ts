import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countriesIn, normaliseCountry, normaliseEmail, normaliseWebsite } from '#registry/rules'

describe('e-mail addresses', () => {
  test('are stored in lower case, and stay so', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (address) => {
        const stored = normaliseEmail(` ${address.toUpperCase()} `)
        if (stored !== null) {
          expect(stored).toBe(address.toLowerCase())
          expect(normaliseEmail(stored)).toBe(stored)
        }
      }),
    )
  })

  test.each(['info@molino.example', "d'angelo@molino.example", 'a+b@sub.molino.example'])(
    'accepts %s',
    (address) => expect(normaliseEmail(address)).toBe(address),
  )

  test.each([
    '',
    '-',
    'info',
    'info@',
    '@molino.example',
    'info@molino',
    'a b@molino.example',
    'info@molino..example',
    'info@-molino.example',
    'a@b.example; c@d.example',
  ])('refuses %j', (address) => expect(normaliseEmail(address)).toBeNull())
})

describe('websites', () => {
  test('are stored as addresses, and stay so', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => {
        const stored = normaliseWebsite(url)
        expect(stored).not.toBeNull()
        expect(normaliseWebsite(stored as string)).toBe(stored)
      }),
    )
  })

  test.each([
    ['www.Molino.example', 'https://www.molino.example'],
    ['molino.example/', 'https://molino.example'],
    ['http://molino.example/Chi-Siamo', 'http://molino.example/Chi-Siamo'],
    ['http//molino.example', 'http://molino.example'],
    ['molino.example:8080/x', 'https://molino.example:8080/x'],
    ['HTTPS://molino.example', 'https://molino.example'],
  ])('%s is %s', (typed, stored) => expect(normaliseWebsite(typed)).toBe(stored))

  test.each([
    '',
    '-',
    'no',
    'localhost',
    'javascript:alert(1)',
    'ftp://molino.example',
    'mailto:info@molino.example',
    'data:text/html,x',
    'http://user:secret@molino.example',
    'molino .example',
    'info@molino.example',
  ])('refuses %j', (typed) => expect(normaliseWebsite(typed)).toBeNull())

  test('nothing that is typed breaks them', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const stored = normaliseWebsite(typed)
        if (stored !== null) {
          expect(stored).toMatch(/^https?:\/\//)
          expect(normaliseWebsite(stored)).toBe(stored)
        }
      }),
    )
  })
})

describe('countries', () => {
  test('each is known by its code and by its Italian and English name', () => {
    for (const language of ['it', 'en']) {
      for (const { code, name } of countriesIn(language)) {
        expect(normaliseCountry(code.toLowerCase())).toBe(code)
        expect(normaliseCountry(` ${name} `), name).toBe(code)
        expect(normaliseCountry(name.toUpperCase()), name).toBe(code)
      }
    }
  })

  test('one that does not exist is refused', () => {
    for (const [code, names] of Object.entries({
      AT: ['Österreich', 'Osterreich', 'Autriche', 'AUT', 'austria'],
      CH: ['Svizzera', 'Schweiz', 'Suisse', 'Suiza', 'CHE'],
      CI: ["Costa d'Avorio", 'Costa d’Avorio', 'Côte d’Ivoire', "Cote d'Ivoire"],
      DE: ['Germania', 'Deutschland', 'Allemagne', 'Alemania', 'DEU'],
      ES: ['Spagna', 'España', 'Spanien', 'ESP'],
      GB: ['UK', 'U.K.', 'Regno Unito', 'Gran Bretagna', 'England', 'Royaume-Uni', 'GBR'],
      NL: ['Olanda', 'Paesi Bassi', 'Netherlands', 'The Netherlands', 'Holland', 'Pays-Bas', 'NLD'],
      US: ['USA', 'U.S.A.', 'Stati Uniti', "Stati Uniti d'America", 'STATI UNITI D’AMERICA'],
    })) {
      for (const name of names) expect(normaliseCountry(name), name).toBe(code)
    }
    expect(normaliseCountry('Atlantide')).toBeNull()
    expect(normaliseCountry('XX')).toBeNull()
    expect(normaliseCountry('')).toBeNull()
  })
})
