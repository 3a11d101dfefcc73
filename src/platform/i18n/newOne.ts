import type { Language } from './languages'

/** Nouns in -a, -à, -ione and -ine are feminine, those of Greek in -ema and -amma are not. */
const isFeminine = (noun: string): boolean =>
  /(?:a|à|ione|ine)$/.test(noun) && !/(?:ema|amma)$/.test(noun)

/** As a label stands in mid-sentence: `Company` → `company`, `API client` as it is. */
const lower = (label: string): string =>
  /^\p{Lu}\p{Ll}/u.test(label) ? `${label[0]?.toLowerCase()}${label.slice(1)}` : label

const writers: Record<Language, (label: string) => string> = {
  en: (label) => `New ${lower(label)}`,
  it: (label) => {
    const [noun = ''] = label.toLowerCase().split(' ')
    return `${isFeminine(noun) ? 'Nuova' : 'Nuovo'} ${lower(label)}`
  },
}

/** What a record is called before it has a name: `New company`, `Nuova azienda`, `Nuovo contatto`. */
export const newOne = (label: string, language: Language): string => writers[language](label)
