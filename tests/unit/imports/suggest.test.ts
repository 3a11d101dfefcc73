import { describe, expect, it } from 'vitest'
import { headingKey } from '#imports/mapping/headings'
import { suggestMapping } from '#imports/mapping/suggest'
import { companyImports } from '#registry/imports/companies'
import { contactImports } from '#registry/imports/contacts'

const targets = { companies: companyImports, contacts: contactImports }

const suggest = (target: keyof typeof targets, headings: string[], samples: string[][] = []) =>
  Object.fromEntries(
    suggestMapping({ fields: targets[target].fields, headings, samples }).columns.map(
      ({ column, field, split }) => [headings[column], split ? split.kind : field],
    ),
  )

describe('suggestions', () => {
  it('know a heading however it is written', () => {
    expect(headingKey('  Cod. Fisc. ')).toBe('cod fisc')
    expect(headingKey('CITTÀ')).toBe('citta')
    expect(headingKey('vatNumber')).toBe('vat number')
  })

  it('know Italian and English headings of companies', () => {
    expect(
      suggest('companies', [
        'Rag. Sociale',
        'P.IVA',
        'Cod. Fisc.',
        'CAP',
        'Comune',
        'Prov.',
        'Cell.',
        'PEC',
      ]),
    ).toEqual({
      CAP: 'postalCode',
      'Cell.': 'mobile',
      'Cod. Fisc.': 'taxCode',
      Comune: 'city',
      'P.IVA': 'vatNumber',
      PEC: 'pec',
      'Prov.': 'province',
      'Rag. Sociale': 'name',
    })
    expect(suggest('companies', ['Company Name', 'VAT Number', 'ZIP Code', 'E-mail'])).toEqual({
      'Company Name': 'name',
      'E-mail': 'email',
      'VAT Number': 'vatNumber',
      'ZIP Code': 'postalCode',
    })
  })

  it('give each field to one column, the surest', () => {
    expect(suggest('companies', ['url', 'sito', 'nome', 'denominazione'])).toEqual({
      denominazione: 'name',
      nome: undefined,
      sito: 'website',
      url: undefined,
    })
  })

  it('split a name only where its parts have no columns', () => {
    expect(suggest('contacts', ['Nominativo', 'Azienda'])).toEqual({
      Azienda: 'company',
      Nominativo: 'name',
    })
    expect(suggest('contacts', ['Nome', 'Cognome'])).toEqual({
      Cognome: 'lastName',
      Nome: 'firstName',
    })
  })

  it('split a column whose values are mostly addresses, and leave the municipality out', () => {
    const samples = [
      ['ROMA', 'VIA A - 198 - ROMA - RM'],
      ['CAGLIARI', 'VIA B - 9122 - CAGLIARI - CA'],
      ['THIESI', 'C/O OSPEDALE - VIALE SE - 7047 - THIESI - SS'],
    ]
    expect(suggest('companies', ['comune', 'indirizzo'], samples)).toEqual({
      comune: undefined,
      indirizzo: 'separator',
    })
    expect(suggest('companies', ['indirizzo'], [['Via Roma 1, 20121 Milano (MI)']])).toEqual({
      indirizzo: 'address',
    })
    expect(suggest('companies', ['indirizzo'], [['Via Roma - Scala B']])).toEqual({
      indirizzo: 'street',
    })
  })
})
