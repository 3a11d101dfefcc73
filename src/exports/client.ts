/** What components of other parts may use in the browser; `index.ts` is for the server. */
export { SourceExport } from './components/SourceExport'
