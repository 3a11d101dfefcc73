import { obeyDeadlines, surviveLostConnections, withOwnWheres } from './database'
import { seedDictionaries } from './dictionary'
import { tellRefusals } from './log'
import { definePart } from './parts'
import { compareViews, toldEndpoint, toldRights } from './savedViews'
import { favouriteEndpoint, favouriteRights } from './shortcuts/favouriteEndpoint'
import { withTakenValues } from './uniqueness'
import { sweepIncoming, tidyUploads, tidyUploadsSchedule } from './uploads'

/** What every CRM begins with, whatever its parts are. */
export const platform = definePart({
  slug: 'platform',
  brings: () => ({
    databases: [withOwnWheres, withTakenValues],
    endpoints: [favouriteEndpoint, toldEndpoint],
    jobs: [tidyUploads],
    listItems: [
      {
        Component: '/src/platform/admin/Views/ListViews#ListViews',
        on: () => true,
        place: 'table',
      },
      {
        Component: '/src/platform/admin/UnclearFilter#UnclearFilter',
        on: () => true,
        place: 'table',
      },
      {
        Component: '/src/platform/admin/ChangedViews#ChangedViews',
        on: ({ enableQueryPresets }) => enableQueryPresets === true,
        place: 'table',
      },
    ],
    init: [
      surviveLostConnections,
      obeyDeadlines,
      seedDictionaries,
      ({ logger }) => tellRefusals((line) => logger.info(line)),
      sweepIncoming,
      // Nobody waits for it.
      (payload) => {
        compareViews(payload).catch((err: unknown) => {
          payload.logger.error({ err, msg: 'Saved views were not compared' })
        })
      },
    ],
    keys: [
      { keys: ['?'], label: { en: 'All shortcuts', it: 'Tutte le scorciatoie' }, order: 10 },
      {
        keys: ['j'],
        label: { en: 'Next record of the list', it: 'Record successivo dell’elenco' },
        order: 50,
      },
      {
        keys: ['k'],
        label: { en: 'Previous record of the list', it: 'Record precedente dell’elenco' },
        order: 51,
      },
      {
        keys: ['x'],
        label: { en: 'Select the row of the list', it: 'Seleziona la riga dell’elenco' },
        order: 52,
      },
      {
        keys: [{ en: 'Enter', it: 'Invio' }],
        label: { en: 'Open the row of the list', it: 'Apri la riga dell’elenco' },
        order: 52,
      },
      {
        keys: [{ en: 'Space', it: 'Spazio' }],
        label: { en: 'Show the row at the side', it: 'Mostra la riga a lato' },
        order: 53,
      },
      {
        keys: ['F2'],
        label: { en: 'Change a cell of the row', it: 'Cambia una cella della riga' },
        order: 54,
      },
      {
        keys: ['Ctrl', { en: 'Enter', it: 'Invio' }],
        label: { en: 'Save the form of a dialog', it: 'Salva il modulo di un dialogo' },
        order: 60,
      },
      {
        keys: ['Esc'],
        label: { en: 'Close what lies over the page', it: 'Chiudi ciò che sta sopra la pagina' },
        order: 61,
      },
    ],
    panel: [
      {
        Component: '/src/platform/admin/Head/FavouriteStar#FavouriteStar',
        order: 90,
        slot: 'actions',
      },
      { Component: '/src/platform/admin/Head/NewMenu#NewMenu', order: 15, slot: 'actions' },
      { Component: '/src/platform/admin/Head/UserMenu#UserMenu', order: 5, slot: 'actions' },
    ],
    rights: [favouriteRights, toldRights],
    schedules: [tidyUploadsSchedule],
  }),
})
