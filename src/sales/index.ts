export { createLeadSources, createLeadStatuses } from './dictionaries'
export { createLeads } from './leads'
