/**
 * The arrows of the architecture: app → payload.config → plugins → features → platform. A feature is
 * any other folder of src. Component paths are held to the same rules, and features to have no
 * circle, by tests/unit/arrows.test.ts.
 */
const feature = '^src/(?!platform/|app/)([^/]+)/'
const faces = '^src/[^/]+/(index|client)\\.tsx?$'

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Two files that need each other are one file, or miss a third.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'platform-knows-no-feature',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: ['^src/(?!platform/|payload-types)', '^plugins/', '^payload\\.config'] },
    },
    {
      name: 'feature-through-its-face',
      severity: 'error',
      comment: "Import another feature's index.ts (client.ts in the browser), never its inside.",
      from: { path: '^src/([^/]+)/', pathNot: '^src/(platform|app)/' },
      to: { path: feature, pathNot: ['^src/$1/', faces] },
    },
    {
      name: 'feature-never-upward',
      severity: 'error',
      // The seed is a program of its own, as the server is.
      from: { path: feature, pathNot: '^src/demo/seed\\.ts$' },
      to: { path: ['^src/app/', '^plugins/', '^payload\\.config'] },
    },
    {
      name: 'src-never-imports-a-plugin',
      severity: 'error',
      // The import map of the admin panel is generated, and names components of plugins.
      from: { path: '^src/', pathNot: '^src/app/\\(payload\\)/admin/importMap\\.js$' },
      to: { path: '^plugins/' },
    },
    {
      name: 'plugins-apart',
      severity: 'error',
      comment: 'A plugin must work when the others are not there.',
      from: { path: '^plugins/([^/]+)/' },
      to: { path: '^plugins/', pathNot: '^plugins/$1/' },
    },
    {
      name: 'report-through-the-face-of-statistics',
      severity: 'error',
      comment: 'A part of its own, which rests on the statistics as any other part would.',
      from: { path: '^plugins/crm-stats/report/', pathNot: '/tests/' },
      to: {
        path: '^plugins/crm-stats/',
        pathNot: ['^plugins/crm-stats/report/', '^plugins/crm-stats/(index|client)\\.ts$'],
      },
    },
    {
      name: 'statistics-know-no-report',
      severity: 'error',
      from: { path: '^plugins/crm-stats/', pathNot: '^plugins/crm-stats/report/' },
      to: { path: '^plugins/crm-stats/report/' },
    },
    {
      name: 'plugin-imports-faces',
      severity: 'error',
      from: { path: '^plugins/', pathNot: '/tests/' },
      to: { path: feature, pathNot: faces },
    },
    {
      name: 'configuration-imports-faces',
      severity: 'error',
      comment: 'payload.config.ts has a line for each part: it imports what they give it.',
      from: { path: '^payload\\.config' },
      to: {
        path: ['^src/', '^plugins/'],
        pathNot: [faces, '^src/platform/', '^plugins/[^/]+/(report/)?index\\.ts$'],
      },
    },
    {
      name: 'product-never-imports-tests-or-scripts',
      severity: 'error',
      from: { path: ['^src/', '^plugins/', '^payload\\.config'], pathNot: '/tests/' },
      to: { path: ['^tests/', '^scripts/'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.next|\\.data|migrations)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
  },
}
