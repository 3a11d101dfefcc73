import { definePart } from '../parts/part'
import { undoEndpoint, undoRights } from './endpoint'
import { tidyChanges, tidyChangesSchedule } from './jobs/tidyChanges'
import { watchChanges } from './watched'

/** What steps changed, kept for a while so that they can be taken back. */
export const changes = definePart({
  slug: 'changes',
  brings: () => ({
    endpoints: [undoEndpoint],
    init: [watchChanges],
    jobs: [tidyChanges],
    keys: [
      {
        keys: ['Ctrl', 'Z'],
        label: { en: 'Undo what you did last', it: 'Annulla l’ultima operazione' },
        order: 62,
      },
    ],
    panel: [
      { Component: '/src/platform/admin/Undo/UndoKey#UndoKey', order: 70, slot: 'providers' },
    ],
    rights: [undoRights],
    schedules: [tidyChangesSchedule],
  }),
})
