import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { postgresAdapter } from '@payloadcms/db-postgres'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { en } from '@payloadcms/translations/languages/en'
import { it } from '@payloadcms/translations/languages/it'
import { buildConfig } from 'payload'
import {
  activityMutations,
  createActivities,
  createActivityModes,
  createActivityOutcomes,
  createActivityStatuses,
  createActivitySubjects,
} from '#activities'
import { createCampaigns, createCampaignTypes } from '#campaigns'
import { homePage } from '#home'
import {
  createImportRejections,
  createImports,
  importJobs,
  importSchedules,
  importTranslations,
} from '#imports'
import { presetAccess, withPresetLabels, withRights } from '#platform/access'
import { withAdminsApiTab } from '#platform/admin/apiTab'
import { createAuditLog } from '#platform/audit'
import {
  surviveLostConnections,
  tellBadValues,
  tellCollisions,
  withOneWriter,
} from '#platform/database'
import { seedDictionaries } from '#platform/dictionary'
import { defaultLanguage } from '#platform/i18n'
import { platformTranslations } from '#platform/i18n/translations'
import { mailAdapter } from '#platform/mail'
import { createProjects } from '#projects'
import {
  createAttachments,
  createClassification,
  createCompanies,
  createContacts,
  createRelationshipKinds,
  createRelationships,
  createTags,
  municipalities,
  registryDependencies,
} from '#registry'
import { reminderJobs, reminderSchedules, remindersEndpoint } from '#reminders'
import { createLeadSources, createLeadStatuses, createLeads } from '#sales'
import { searchEndpoint, searchTranslations } from '#search'
import { createSettings, seedSettings } from '#settings'
import {
  createApiClients,
  createFirstAdmin,
  createGroups,
  createUsers,
  rememberLogins,
  sessionsAlone,
} from '#users'
import { crmStatsPlugin } from './plugins/crm-stats'
import { crmZonesPlugin, zoneOfCompany } from './plugins/crm-zones'

const dirname = path.dirname(fileURLToPath(import.meta.url))

const config = buildConfig({
  admin: {
    avatar: 'default',
    components: {
      actions: [
        '/src/search/components/QuickSearch#QuickSearch',
        '/src/reminders/components/Bell#Bell',
      ],
      afterLogin: ['/src/users/components/LoginHelp#LoginHelp'],
      graphics: {
        Icon: '/src/platform/admin/brand/Icon#Icon',
        Logo: '/src/platform/admin/brand/Logo#Logo',
      },
      providers: ['/src/platform/admin/KeyboardPlace#KeyboardPlace'],
    },
    dashboard: homePage,
    dependencies: registryDependencies,
    dateFormat: 'dd/MM/yyyy HH:mm',
    importMap: { baseDir: dirname },
    meta: {
      defaultOGImageType: 'off',
      description: 'CRM',
      icons: [{ rel: 'icon', type: 'image/svg+xml', url: '/icon.svg' }],
      openGraph: { description: 'CRM', siteName: 'CRM', title: 'CRM' },
      titleSuffix: '· CRM',
    },
    timezones: { defaultTimezone: 'Europe/Rome' },
    user: 'users',
  },
  collections: [
    createActivities(),
    createCompanies(),
    createContacts(),
    createRelationships(),
    createAttachments(),
    createCampaigns(),
    createLeads(),
    createProjects(),
    createActivityModes(),
    createActivitySubjects(),
    createActivityStatuses(),
    createActivityOutcomes(),
    createTags(),
    createClassification(),
    createRelationshipKinds(),
    createCampaignTypes(),
    createLeadStatuses(),
    createLeadSources(),
    createImports(),
    createImportRejections(),
    createUsers(),
    createGroups(),
    createApiClients(),
    createAuditLog({
      company: { collection: 'companies', label: { en: 'Company', it: 'Azienda' } },
      contact: { collection: 'contacts', label: { en: 'Contact', it: 'Contatto' } },
      activity: { collection: 'activities', label: { en: 'Activity', it: 'Attività' } },
    }),
  ].map(withAdminsApiTab),
  custom: {
    jobs: [...importJobs, ...reminderJobs],
    schedules: [...importSchedules, ...reminderSchedules],
  },
  db: sessionsAlone(
    postgresAdapter({
      migrationDir: path.resolve(dirname, 'migrations'),
      pool: { connectionString: process.env.DATABASE_URL, max: 20 },
      push: false,
    }),
  ),
  defaultDepth: 1,
  editor: lexicalEditor(),
  email: mailAdapter(),
  endpoints: [municipalities, remindersEndpoint, searchEndpoint],
  globals: [createSettings()].map(withAdminsApiTab),
  graphQL: {
    disablePlaygroundInProduction: true,
    maxComplexity: 2000,
    mutations: activityMutations,
  },
  hooks: { afterError: [tellBadValues, tellCollisions] },
  i18n: {
    fallbackLanguage: defaultLanguage,
    supportedLanguages: { en, it },
    translations: {
      en: { ...platformTranslations.en, ...importTranslations.en, ...searchTranslations.en },
      it: { ...platformTranslations.it, ...importTranslations.it, ...searchTranslations.it },
    },
  },
  maxDepth: 5,
  onInit: async (payload) => {
    surviveLostConnections(payload)
    rememberLogins(payload)
    await seedDictionaries(payload)
    await seedSettings(payload)
    await createFirstAdmin(payload)
  },
  plugins: [crmZonesPlugin(), crmStatsPlugin({ companyRelations: [zoneOfCompany] })],
  queryPresets: {
    access: presetAccess,
    constraints: {},
    labels: {
      plural: { en: 'Saved views', it: 'Viste salvate' },
      singular: { en: 'View', it: 'Vista' },
    },
  },
  secret: process.env.PAYLOAD_SECRET ?? '',
  // The public address, for links in mails; cookies are then bound to it.
  serverURL: process.env.CRM_URL ?? '',
  telemetry: false,
  typescript: { outputFile: path.resolve(dirname, 'src/payload-types.ts') },
  upload: { limits: { fileSize: 100 * 1024 * 1024 } },
})

export default withOneWriter(withRights(withPresetLabels(config)))
