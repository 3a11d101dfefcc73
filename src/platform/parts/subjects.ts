import type { Label } from '../i18n/languages'
import type { Contributed } from './part'

type Pointing = 'activities' | 'attachments'

/** What activities or attachments may be about, in the order of their fields. */
export const subjectsOf = (all: Contributed, pointing: Pointing) =>
  all.of('subjects').filter(({ pointedAtBy }) => pointedAtBy?.includes(pointing) ?? true)

/** What of it has a tab with them on its page. */
export const subjectsWithTab = (all: Contributed, tab: Pointing) =>
  subjectsOf(all, tab).filter(({ tabs }) => tabs?.includes(tab) ?? true)

/** Their names in a sentence: “company, contact or lead”. */
export const oneOf = (subjects: readonly { label: Label }[]): Label => {
  const listed = (language: keyof Label) =>
    new Intl.ListFormat(language, { type: 'disjunction' }).format(
      subjects.map(({ label }) => label[language].toLocaleLowerCase(language)),
    )
  return { en: listed('en'), it: listed('it') }
}
