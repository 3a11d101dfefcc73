import type { BulkAction } from '#platform/parts'
import { openExportEvent } from './openExport'

/** *Export* over a selection: the dialog of the list, which offers the selected rows. */
export const bulkExport: BulkAction = {
  slug: 'export',
  label: { en: 'Export', it: 'Esporta' },
  needs: 'export',
  on: ({ custom }) => Boolean(custom?.access),
  opens: openExportEvent,
  order: 800,
}
