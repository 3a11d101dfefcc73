import { definePart } from '#platform/parts'
import { importChoices } from './choices'
import { createImportRejections } from './importRejections'
import { createImports } from './imports'
import { importJobs, importSchedules } from './jobs/resumeImports'
import { importTranslations } from './translations'

/** Files on their way in: companies, contacts, and what else the parts contribute (`importTargets`). */
export const imports = definePart({
  slug: 'imports',
  needs: ['registry'],
  brings: () => ({
    collections: (all) => [createImports(importChoices(all)), createImportRejections()],
    jobs: importJobs,
    listItems: (all) => [
      {
        Component: '/src/imports/components/ImportMenuItem#ImportMenuItem',
        on: ({ slug }) => all.of('importTargets').some(({ collection }) => collection === slug),
        place: 'menu',
      },
    ],
    navigation: [{ collection: 'imports', icon: 'upload', order: 220, section: 'more' }],
    schedules: importSchedules,
    texts: [importTranslations],
  }),
})
