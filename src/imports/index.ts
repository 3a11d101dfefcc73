export { createImportRejections, createImports } from './imports'
