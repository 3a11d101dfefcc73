import type { Label } from '#platform/i18n'

/** Why a row, or a value of it, was refused. */
export const messages = {
  ambiguousEntry: {
    en: 'Several entries have this label: use the code.',
    it: 'Più voci hanno questa etichetta: usa il codice.',
  },
  ambiguousMatch: {
    en: 'Several records have this key: choose another way to recognise them.',
    it: 'Più record hanno questa chiave: scegli un altro modo per riconoscerli.',
  },
  ambiguousRecord: {
    en: 'Several records have this name: use a key of theirs.',
    it: 'Più record hanno questo nome: usa una loro chiave.',
  },
  ambiguousUser: {
    en: 'Several users have this name: use the e-mail address.',
    it: 'Più utenti hanno questo nome: usa l’indirizzo e-mail.',
  },
  keyTaken: {
    en: 'Another record has this already, perhaps one in the trash or one that you may not see.',
    it: 'Lo ha già un altro record, forse nel cestino o non visibile a te.',
  },
  mayNotUpdate: {
    en: 'The record exists and you may not change it.',
    it: 'Il record esiste e non puoi modificarlo.',
  },
  noBoolean: { en: 'Write yes or no.', it: 'Scrivi sì o no.' },
  noChoice: { en: 'This is none of the choices.', it: 'Non è una delle scelte.' },
  noDate: {
    en: 'Not a date: write it like 31/12/2026.',
    it: 'Data non valida: scrivila come 31/12/2026.',
  },
  noEntry: {
    en: 'There is no such entry in the dictionary.',
    it: 'La voce non esiste nel dizionario.',
  },
  noNumber: { en: 'Write a number.', it: 'Scrivi un numero.' },
  noRecord: {
    en: 'There is no such record: import it first.',
    it: 'Record non trovato: importalo prima.',
  },
  noUser: { en: 'There is no such user.', it: 'L’utente non esiste.' },
  refused: {
    en: 'The database refuses this row.',
    it: 'Il database rifiuta questa riga.',
  },
  retiredEntry: {
    en: 'This entry was retired: choose another.',
    it: 'Questa voce è stata ritirata: scegline un’altra.',
  },
} satisfies Record<string, Label>
