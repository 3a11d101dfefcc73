import { definePart } from '#platform/parts'
import { createImportRejections, createImports } from './imports'
import { importJobs, importSchedules } from './jobs/resumeImports'
import { importTranslations } from './translations'
import { importTargets } from './types'

/** Files of companies and contacts on their way in. */
export const imports = definePart({
  slug: 'imports',
  needs: ['registry'],
  brings: () => ({
    collections: [createImports(), createImportRejections()],
    jobs: importJobs,
    listItems: [
      {
        Component: '/src/imports/components/ImportMenuItem#ImportMenuItem',
        on: ({ slug }) => importTargets.some((target) => target === slug),
        place: 'menu',
      },
    ],
    navigation: [{ collection: 'imports', order: 600 }],
    schedules: importSchedules,
    texts: [importTranslations],
  }),
})
