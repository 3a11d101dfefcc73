export { createImportRejections, createImports } from './imports'
export { importJobs, importSchedules } from './jobs/resumeImports'
export { importTranslations } from './translations'
