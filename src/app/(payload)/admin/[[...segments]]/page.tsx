import config from '@payload-config'
import { RootPage } from '@payloadcms/next/views'
import type { Metadata } from 'next'
import { pageMetadata } from '../../../../platform/admin/pageMetadata'
import { openFirstView, saidOfList } from '../../../../platform/admin/Views/openFirstView'
import { importMap } from '../importMap.js'

type Args = {
  params: Promise<{ segments: string[] }>
  searchParams: Promise<{ [key: string]: string | string[] }>
}

export const generateMetadata = (args: Args): Promise<Metadata> => pageMetadata({ config, ...args })

const Page = async ({ params, searchParams }: Args) => {
  await openFirstView({ config, params, searchParams })
  return RootPage({
    config,
    importMap,
    params,
    searchParams: saidOfList({ params, searchParams }) as Args['searchParams'],
  })
}

export default Page
