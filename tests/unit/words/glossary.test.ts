import type { FlattenedField } from 'payload'
import { describe, expect, it } from 'vitest'
import { isLabel } from '#platform/i18n'
import { config } from '../../support/parts'
import { glossary } from '../../support/words/glossary'
import { readTexts } from '../../support/words/texts'

const collectionOf = (slug: string) => config.collections.find((one) => one.slug === slug)

/** A label in both languages, however it is kept. */
const bothOf = (label: unknown) => (isLabel(label) ? { en: label.en, it: label.it } : label)

const texts = readTexts()

describe('the labels are those of the glossary', () => {
  it.each(glossary.records)('$slug', ({ en, it: italian, slug }) => {
    const collection = collectionOf(slug)
    // Some are decided before they are built.
    if (!collection) return
    expect(bothOf(collection.labels.singular)).toEqual({ en: en.one, it: italian.one })
    expect(bothOf(collection.labels.plural)).toEqual({ en: en.many, it: italian.many })
  })

  it.each(glossary.fields)('$path', ({ en, it: italian, path }) => {
    const [slug = '', name] = path.split('.')
    const field = collectionOf(slug)?.flattenedFields.find((one) => one.name === name) as
      | (FlattenedField & { label?: unknown })
      | undefined
    const label = bothOf(field?.label)
    // Payload's own has a key of its translations.
    if (typeof label === 'function') return
    expect(label).toEqual({ en, it: italian })
  })

  it('of the states, in the dictionary and in its meaning', () => {
    const statuses = collectionOf('activity-statuses')
    const entries = statuses?.custom.dictionary?.defaults ?? []
    const field = statuses?.flattenedFields.find(({ name }) => name === 'state')
    const options = field?.type === 'select' ? field.options : []
    for (const { en, it: italian, state } of glossary.states) {
      const label = { en, it: italian }
      expect(entries.find((entry) => entry.state === state)?.label).toEqual(label)
      expect(options).toContainEqual({ label, value: state })
    }
  })
})

describe.each(['en', 'it'] as const)('the texts (%s)', (language) => {
  it('use no word that the glossary leaves out', () => {
    const unused = glossary.not()[language]
    // “e-mail” and “e-mail address” are no “mail”; the long name of a lead is what it is.
    const pattern = new RegExp(`(?<![\\p{L}[-])(${unused.join('|')})(?!\\p{L})`, 'iu')
    const wrong = texts[language]
      .filter(({ text }) => pattern.test(text.replace('Lead (trattativa)', '')))
      .map(({ text, where }) => `${where}: ${text}`)
    expect(wrong).toEqual([])
  })

  it('are in sentence case', () => {
    const wrong = texts[language]
      .filter(({ text }) => titleCase.test(text) && !names.test(text))
      .map(({ text, where }) => `${where}: ${text}`)
    expect(wrong).toEqual([])
  })
})

/** A capital in mid-sentence. */
const titleCase = /[\p{L}\d,] \p{Lu}\p{Ll}/u

/** What keeps its capital. */
const names =
  /CRM|Excel|GraphQL|WebP|Windows|Europ|Ital|Lombardia|Paes[ei]|Home|Ctrl|Escape|Esc\b|Enter|Invio|Backspace/
