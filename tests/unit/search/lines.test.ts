import { expect, it } from 'vitest'
import type { NavModel } from '#platform/admin/Nav/model'
import type { Choice } from '#platform/admin/Nav/store'
import type { Found } from '#platform/parts'
import { linesOf } from '../../../src/search/components/QuickSearch/lines'
import { searchLineTexts } from '../../../src/search/translations'

const item = (label: string) => ({ href: `/${label}`, id: label, label })
const rossi: Found = { collection: 'companies', detail: 'Bologna', id: 7, title: 'Rossi S.r.l.' }

const model: NavModel = {
  favourites: [],
  recents: [{ collection: 'companies', href: '/admin/x', id: 3, title: 'Bianchi' }],
  sections: {
    administration: [],
    dictionaries: [],
    more: [item('Esportazioni')],
    work: [item('Attività')],
  },
}

const choice = (collection: Choice['collection'], label: string, named: string): Choice => ({
  about: collection === 'activities' ? { companies: 'company', contacts: 'contact' } : {},
  collection,
  label,
  named,
  opensNew: false,
  prefill: {},
})

const choices = [
  choice('companies', 'Azienda', 'name'),
  choice('activities', 'Attività', 'description'),
]

const ask = (text: string, found: Found[] | null) =>
  linesOf({ choices, found, model, text, texts: searchLineTexts.it })

const labels = (text: string, found: Found[] | null) =>
  ask(text, found).map((line) => (line.kind === 'record' ? line.found.title : line.label))

it('shows what was opened last while nothing is typed', () => {
  expect(labels(' ', null)).toEqual(['Bianchi'])
})

it('offers an activity with the first company that was found, filled in', () => {
  const lines = ask('ros', [rossi])
  expect(labels('ros', [rossi])).toEqual(['Rossi S.r.l.', 'Nuova attività con Rossi S.r.l.'])
  expect(lines[1]).toMatchObject({ choice: { prefill: { company: 7 } }, kind: 'new' })
})

it('offers pages and new records by their words, accents aside', () => {
  expect(labels('vai attivita', null)).toEqual(['Vai a Attività'])
  expect(labels('vai a attivita', [])).toEqual(['Vai a Attività'])
  expect(labels('nuova az', null)).toEqual(['Nuova azienda'])
})

it('offers to make what was not found, with its name', () => {
  const [line] = ask('Verdi S.p.A.', [])
  expect(line).toMatchObject({ choice: { prefill: { name: 'Verdi S.p.A.' } }, kind: 'new' })
  expect(labels('Verdi S.p.A.', [])).toEqual(['Crea azienda «Verdi S.p.A.»'])
  // Nobody has answered yet.
  expect(labels('Verdi S.p.A.', null)).toEqual([])
})
