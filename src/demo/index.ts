export type { DemoPart } from './context'
export { fillSampleCompany } from './fill'
