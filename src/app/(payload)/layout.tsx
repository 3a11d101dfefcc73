import config from '@payload-config'
import '@payloadcms/next/css'
import { RootLayout } from '@payloadcms/next/layouts'
import type { ServerFunctionClient } from 'payload'
import type React from 'react'
import { askServer } from '../../platform/admin/askServer'
import { importMap } from './admin/importMap.js'
import '../../platform/admin/cells.css'
import '../../platform/admin/tables.css'
import '../../platform/admin/fields.css'
import '../../platform/admin/panel.css'
import '../../platform/admin/home.css'

type Args = { children: React.ReactNode }

const serverFunction: ServerFunctionClient = async ({ args, name }) => {
  'use server'
  return askServer({ args, config, importMap, name })
}

const Layout = ({ children }: Args) => (
  <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
    {children}
  </RootLayout>
)

export default Layout
