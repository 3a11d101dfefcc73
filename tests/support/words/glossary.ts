import fs from 'node:fs'
import { inProject } from '../../../scripts/lib/paths.mjs'

/** The rows of the tables below a heading, each as its cells. */
const rowsBelow = (heading: string): string[][] => {
  const page = fs.readFileSync(inProject('docs', 'glossary.md'), 'utf8')
  const section = page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? ''
  return section
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[-|]+$/.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim().replaceAll('`', '')),
    )
}

const pair = (cell: string | undefined) => {
  const [one = '', many = ''] = (cell ?? '').split(', ')
  return { many, one }
}

/** docs/glossary.md as far as tests read it. */
export const glossary = {
  fields: rowsBelow('Fields')
    .slice(1)
    .map(([path = '', en = '', it = '']) => ({ en, it, path })),
  /** Words that a language does not use. */
  not: () => {
    const unused: { en: string[]; it: string[] } = { en: [], it: [] }
    let language: 'en' | 'it' = 'en'
    for (const [first = ''] of rowsBelow('Not')) {
      if (first === 'English' || first === 'Italian') language = first === 'English' ? 'en' : 'it'
      else unused[language].push(...first.split(', '))
    }
    return unused
  },
  records: rowsBelow('Records')
    .slice(1)
    .map(([slug = '', en, it]) => ({ en: pair(en), it: pair(it), slug })),
  states: rowsBelow('States')
    .slice(1)
    .map(([state = '', en = '', it = '']) => ({ en, it, state })),
}
