import type { Language } from '#platform/i18n/languages'
import { newOne } from '#platform/i18n/newOne'

const en = {
  actions: 'Actions',
  create: (what: string, name: string) => `Create ${what.toLowerCase()} “${name}”`,
  goTo: (where: string) => `Go to ${where}`,
  newOne: (what: string) => newOne(what, 'en'),
  newWith: (what: string, whom: string) => `${newOne(what, 'en')} with ${whom}`,
  recents: 'Opened recently',
}

const it: typeof en = {
  actions: 'Azioni',
  create: (what, name) => `Crea ${what.toLowerCase()} «${name}»`,
  goTo: (where) => `Vai a ${where}`,
  newOne: (what) => newOne(what, 'it'),
  newWith: (what, whom) => `${newOne(what, 'it')} con ${whom}`,
  recents: 'Aperti di recente',
}

/** What stands in the quick search beside what was found. */
export const searchLineTexts: Record<Language, typeof en> = { en, it }
