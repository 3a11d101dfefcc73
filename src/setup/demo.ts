import type { DemoPart } from '#platform/parts'

/** The sample company has been at work for years: nothing of its set-up is left to do. */
export const setupOfSampleCompany: DemoPart = {
  fill: async ({ payload, req }) => {
    await payload.updateGlobal({
      slug: 'crm-settings',
      data: {
        company: {
          city: 'Bergamo',
          country: 'Italia',
          name: 'Velia Imballaggi S.r.l.',
          postalCode: '24126',
          province: 'BG',
          street: 'Via dell’Industria 12',
        },
        language: 'it',
        setupSkipped: ['mail'],
      },
      // Set-up of an empty database: nobody is logged in yet.
      overrideAccess: true,
      req,
    })
  },
  tables: [],
}
