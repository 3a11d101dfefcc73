import type { Field } from 'payload'

const system = { create: () => false, update: () => false }

const result = (name: string, en: string, it: string): Field => ({
  name,
  type: 'number',
  access: system,
  admin: { readOnly: true },
  defaultValue: 0,
  label: { en, it },
})

/** What came of the rows; `jobs/runImport.ts` counts. */
export const resultFields = (): Field[] => [
  result('createdRecords', 'Created', 'Creati'),
  result('updatedRecords', 'Updated', 'Aggiornati'),
  result('skippedRows', 'Skipped', 'Saltate'),
  result('rejectedRows', 'Rejected', 'Scartate'),
  result('incompleteRows', 'Imported without a wrong value', 'Importate senza un valore sbagliato'),
]
