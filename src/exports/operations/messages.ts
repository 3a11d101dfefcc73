import type { Label } from '#platform/i18n'

/** What people read when an export cannot be, each with a stable code in `data.code`. */
export const messages = {
  'export-failed': {
    en: 'The file could not be written. Try again; the details are in the log of the server.',
    it: 'Non è stato possibile scrivere il file. Riprova; i dettagli sono nel registro del server.',
  },
  'export-not-ready': {
    en: 'The file is not ready yet.',
    it: 'Il file non è ancora pronto.',
  },
  'export-over': {
    en: 'This export is over already.',
    it: 'Questa esportazione è già terminata.',
  },
  'rights-changed': {
    en: 'What you may see has changed since this file was written, so it can no longer be downloaded. Make it anew: it will hold what you may see now.',
    it: 'Quello che puoi vedere è cambiato da quando il file è stato scritto, quindi non si può più scaricare. Rifallo: conterrà quello che puoi vedere ora.',
  },
  'two-exports': {
    en: 'Ask for a list (collection) or for something else, not for both.',
    it: 'Chiedi un elenco (collection) oppure altro, non entrambi.',
  },
  'too-many-columns': {
    en: 'The table has more columns than this format holds. Choose another format, or group the other way round.',
    it: 'La tabella ha più colonne di quante ne contenga questo formato. Scegli un altro formato o inverti i raggruppamenti.',
  },
  'too-many-exports': {
    en: 'You have several exports running. Wait until one is finished.',
    it: 'Hai già più esportazioni in corso. Attendi che ne finisca una.',
  },
  'too-many-rows-for-xls': {
    en: 'An .xls file holds 65,535 rows. Choose Excel (.xlsx) or CSV.',
    it: 'Un file .xls contiene al massimo 65.535 righe. Scegli Excel (.xlsx) o CSV.',
  },
  'too-many-rows-for-xlsx': {
    en: 'An .xlsx file holds 1,048,575 rows. Choose CSV.',
    it: 'Un file .xlsx contiene al massimo 1.048.575 righe. Scegli CSV.',
  },
  'unknown-format': {
    en: 'Choose CSV, Excel (.xlsx) or Excel 97 (.xls).',
    it: 'Scegli CSV, Excel (.xlsx) o Excel 97 (.xls).',
  },
} satisfies Record<string, Label>

export type ProblemCode = keyof typeof messages
