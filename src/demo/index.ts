export { fillSampleCompany } from './fill'
