import type { Language } from '#platform/i18n/languages'

const en = {
  actions: 'Actions',
  create: (what: string, name: string) => `Create ${what.toLowerCase()} “${name}”`,
  goTo: (where: string) => `Go to ${where}`,
  newOne: (what: string) => `New ${what.toLowerCase()}`,
  newWith: (what: string, whom: string) => `New ${what.toLowerCase()} with ${whom}`,
  recents: 'Opened recently',
}

const it: typeof en = {
  actions: 'Azioni',
  create: (what, name) => `Crea ${what.toLowerCase()} «${name}»`,
  goTo: (where) => `Vai a ${where}`,
  newOne: (what) => `Aggiungi ${what.toLowerCase()}`,
  newWith: (what, whom) => `Aggiungi ${what.toLowerCase()} con ${whom}`,
  recents: 'Aperti di recente',
}

/** What stands in the quick search beside what was found. */
export const searchLineTexts: Record<Language, typeof en> = { en, it }
