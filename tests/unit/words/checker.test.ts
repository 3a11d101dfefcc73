import { describe, expect, it } from 'vitest'
import { createChecker, speechOf } from '../../support/words/checker'
import { readTexts } from '../../support/words/texts'

const texts = readTexts()
const english = speechOf(texts.en.map(({ text }) => text))
const italian = speechOf(texts.it.map(({ text }) => text))
const onItalian = createChecker({ other: english, own: italian })
const onEnglish = createChecker({ other: italian, own: english })

describe('the test of words', () => {
  it('knows the texts of the product, of its plugins and of Payload', () => {
    expect(texts.en.length).toBeGreaterThan(2000)
    const all = texts.en.map(({ text }) => text)
    // A label, a text with a gap, one of a plugin, one of Payload's, one of Payload's that is ours now.
    for (const known of ['Sales rep', 'Group {}', 'Group by', 'Paste field', 'Settings']) {
      expect(all).toContain(known)
    }
  })

  it.each([
    ['a label', 'Sales rep'],
    ['a button', 'Save changes'],
    ['one word', 'Companies'],
    ['a label with a value behind it', 'Subject: Proposta'],
    ['a sentence with a gap', 'Zanardi is the owner already: choose somebody else.'],
    ['one English word among Italian ones', 'Aggiungi company'],
    ['what no translation has, of known words', 'No companies selected yet'],
  ])('finds English on an Italian page: %s', (_, text) => {
    expect(onItalian(text)).toBeTruthy()
  })

  it.each([
    'Titolare della scheda',
    'Note',
    'Zanardi S.r.l.',
    'E-mail',
    'CSV o Excel (.xlsx)',
    'http://127.0.0.1:3000/api/companies/1?depth=1',
    'info@companies.example',
    '28/11/2026 09:30',
  ])('leaves an Italian page its own: %s', (text) => {
    expect(onItalian(text)).toBeUndefined()
  })

  it('finds Italian on an English page', () => {
    expect(onEnglish('Titolare della scheda')).toBeTruthy()
    expect(onEnglish('Nuova azienda')).toBeTruthy()
    expect(onEnglish('New company')).toBeUndefined()
  })

  it('takes an exception only whole', () => {
    const lenient = createChecker({
      exceptions: { English: 'the name of a language, in itself' },
      other: english,
      own: italian,
    })
    expect(lenient('English')).toBeUndefined()
    expect(lenient('Companies')).toBeTruthy()
  })
})
