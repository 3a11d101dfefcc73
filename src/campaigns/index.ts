export { createCampaigns, createCampaignTypes } from './campaigns'
