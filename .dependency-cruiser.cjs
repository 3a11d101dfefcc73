/** The arrows of the architecture: app → payload.config → plugins → features → platform. */
const features =
  '^src/(users|settings|registry|activities|campaigns|timeline|reminders|sales|service|projects|sequences|documents|demo)/'

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
      to: {
        path: features,
        pathNot: ['^src/$1/', '^src/[^/]+/(index|client)\\.tsx?$'],
      },
    },
    {
      name: 'feature-never-upward',
      severity: 'error',
      // The seed is a program of its own, as the server is.
      from: { path: features, pathNot: '^src/demo/seed\\.ts$' },
      to: { path: ['^src/app/', '^plugins/', '^payload\\.config'], pathNot: [] },
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
      name: 'plugin-imports-faces',
      severity: 'error',
      from: { path: '^plugins/', pathNot: '/tests/' },
      to: { path: features, pathNot: '^src/[^/]+/(index|client)\\.tsx?$' },
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
