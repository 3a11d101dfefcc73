import config from '@payload-config'
import { RootPage } from '@payloadcms/next/views'
import type { Metadata } from 'next'
import { pageMetadata } from '../../../../platform/admin/pageMetadata'
import { openFirstView } from '../../../../platform/admin/Views/openFirstView'
import { saidOfList } from '../../../../platform/admin/Views/saidOfList'
import { importMap } from '../importMap.js'

type Args = {
  params: Promise<{ segments: string[] }>
  searchParams: Promise<{ [key: string]: string | string[] }>
}

export const generateMetadata = (args: Args): Promise<Metadata> => pageMetadata({ config, ...args })

const Page = async ({ params, searchParams }: Args) => {
  await openFirstView({ config, params, searchParams })
  const said = await saidOfList({ config, params, searchParams })
  return RootPage({
    config,
    importMap,
    params,
    searchParams: Promise.resolve(said as Awaited<Args['searchParams']>),
  })
}

export default Page
