import path from 'node:path'
import { postgresAdapter } from '@payloadcms/db-postgres'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { en } from '@payloadcms/translations/languages/en'
import { it } from '@payloadcms/translations/languages/it'
import { buildConfig, type Config, type SanitizedConfig } from 'payload'
import { presetAccess, withOwnTimes, withPresetLabels, withRights } from '../../access'
import { withAdminsApiTab } from '../../admin/apiTab'
import { withOwnColumns } from '../../admin/Views/ownColumns'
import { withUndoKeys } from '../../changes/withUndoKeys'
import {
  openChoices,
  refuseUnsupported,
  tellBadValues,
  tellCollisions,
  tellLateness,
  withClearFilters,
  withHiddenRelations,
  withOneWriter,
} from '../../database'
import { withReadValues } from '../../fields/withReadValues'
import { limits, withLiveRoutes, withRecordAddresses } from '../../http'
import { tellWrongForms } from '../../http/wrongForm'
import { defaultLanguage } from '../../i18n'
import { textsIn } from '../../i18n/languages'
import { logger } from '../../log'
import { mailAdapter } from '../../mail'
import { withWholeChanges, withWholeData } from '../../records'
import { tellTaken } from '../../uniqueness'
import { withClosedFiles } from '../../uploads'
import { asleep } from '../asleep'
import { createContributed, keepContributed } from '../contributed'
import { withPartMigrations } from '../migrations/adapter'
import { enabledParts, withoutParts } from '../order'
import type { Contributed, Part } from '../part'
import { composeCollections } from './collections'
import { composeMutations, mendAccess } from './graphQL'
import { composePanel } from './panel'
import { withSpokenLabels } from './spokenLabels'
import { composeTexts, withStyledEditor } from './texts'

export type CRM = {
  /** The folder of payload.config.ts: component paths begin there. */
  folder: string
  parts: readonly Part[]
  /** Ordinary Payload plugins. @default [] */
  plugins?: Config['plugins']
}

/**
 * Makes the configuration of a CRM of its parts.
 * @throws a sentence for people when the parts do not fit together
 */
export const composeCRM = ({ folder, parts, plugins }: CRM): Promise<SanitizedConfig> => {
  // For scripts/migrate-create.mjs: whose tables are whose.
  const leftOut = (process.env.CRM_WITHOUT_PARTS ?? '').split(',')
  const ordered = withoutParts(parts, leftOut)
  const on = enabledParts(ordered)
  const all = createContributed(ordered.map((part) => (on.has(part.slug) ? part : asleep(part))))
  return forEveryCollection.reduce(
    (building, rule) => rule(building),
    buildConfig(configOf({ all, folder, plugins })),
  )
}

/** What holds for every collection, whoever adds it; the hooks of the last ones come first. */
const forEveryCollection = [
  refuseUnsupported,
  withPresetLabels,
  withReadValues,
  withRights,
  withOwnTimes,
  withOneWriter,
  withUndoKeys,
  withClearFilters,
  withWholeData,
  withWholeChanges,
  withHiddenRelations,
  withLiveRoutes,
  withRecordAddresses,
  withClosedFiles,
  withOwnColumns,
  withSpokenLabels,
  withStyledEditor,
]

const configOf = ({
  all,
  folder,
  plugins,
}: Pick<CRM, 'folder' | 'plugins'> & { all: Contributed }): Config => ({
  admin: {
    ...composePanel(all),
    avatar: 'default',
    dateFormat: 'dd/MM/yyyy HH:mm',
    dependencies: componentsOf(all),
    importMap: { baseDir: folder },
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
  bin: binOf(folder),
  collections: composeCollections(all),
  custom: keepContributed(all),
  db: databaseOf(all, folder),
  defaultDepth: 1,
  editor: lexicalEditor(),
  email: mailAdapter(),
  endpoints: [...all.of('endpoints')],
  globals: all.of('globals').map(withAdminsApiTab),
  graphQL: {
    disablePlaygroundInProduction: true,
    maxComplexity: 2000,
    mutations: composeMutations(all),
    queries: mendAccess,
  },
  hooks: { afterError: [tellBadValues, tellCollisions, tellLateness, tellTaken, tellWrongForms] },
  i18n: {
    fallbackLanguage: defaultLanguage,
    supportedLanguages: { en, it },
    translations: composeTexts(all),
  },
  logger,
  maxDepth: 5,
  onInit: async (payload) => {
    for (const begin of all.of('init')) await begin(payload)
  },
  plugins,
  queryPresets: {
    access: presetAccess,
    constraints: {},
    // As functions: where a view is deleted Payload writes an object of them as it is.
    labels: {
      plural: ({ i18n }) => textsIn({ en: 'Saved views', it: 'Viste salvate' }, i18n.language),
      singular: ({ i18n }) => textsIn({ en: 'View', it: 'Vista' }, i18n.language),
    },
  },
  secret: process.env.PAYLOAD_SECRET ?? '',
  // The public address, for links in mails; cookies are then bound to it.
  serverURL: process.env.CRM_URL ?? '',
  telemetry: false,
  typescript: { outputFile: path.resolve(folder, 'src/payload-types.ts') },
  upload: {
    abortOnLimit: true,
    limits: { fieldSize: 2 * 1024 * 1024, fields: 20, fileSize: 100 * 1024 * 1024, files: 20 },
    // Payload's own is less than the settings can allow.
    requestSizeLimit: limits.upload,
  },
})

/** Commands of ours, which scripts/ call: `payload crm:schema`. */
const binOf = (folder: string): Config['bin'] =>
  Object.entries({
    'crm:folders': 'folders.ts',
    'crm:part-migration': 'partMigration.ts',
    'crm:schema': 'schema.ts',
  }).map(([key, file]) => ({
    key,
    scriptPath: path.resolve(folder, 'src/platform/parts/bin', file),
  }))

/** Components that no view of Payload's names: those of the pages of records and those in timelines. */
const componentsOf = (all: Contributed): NonNullable<Config['admin']>['dependencies'] => {
  const named = [
    ...all.of('recordPieces').map(({ Component }) => Component),
    ...all.of('tabs').flatMap(({ Component, opens }) => (opens ? [Component] : [])),
    ...all.of('timelineSources').flatMap(({ Component, write }) => [Component, write?.Component]),
  ]
  const paths = named.filter((path) => path !== undefined)
  return Object.fromEntries(paths.map((path) => [path, { path, type: 'component' as const }]))
}

const databaseOf = (all: Contributed, folder: string): Config['db'] => {
  const adapter = postgresAdapter({
    beforeSchemaInit: [openChoices],
    migrationDir: path.resolve(folder, 'migrations'),
    pool: { connectionString: process.env.DATABASE_URL, max: 20 },
    push: false,
  })
  const wrapped = all.of('databases').reduce<Config['db']>((before, wrap) => wrap(before), adapter)
  return withPartMigrations({ adapter: wrapped, all, folder })
}
