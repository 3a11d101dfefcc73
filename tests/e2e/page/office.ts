import type { BrowserContext, Page } from 'playwright-core'
import { launchBrowser } from '../../support/browser'
import { startServer } from '../../support/server'
import { adminEmail, openOffice as openSmallOffice, password, sitDown } from '../panel/office'

export type Office = Awaited<ReturnType<typeof openOffice>>

/** A browser at the small company, with four more companies of one town to go through. */
export const openOffice = async () => {
  const server = await startServer({
    env: { CRM_ADMIN_EMAIL: adminEmail, CRM_ADMIN_PASSWORD: password },
  })
  const browser = await launchBrowser()
  const office = await openSmallOffice(server)
  const ids: Record<string, number> = {}
  for (const name of ['Alba', 'Borea', 'Cima', 'Duna']) {
    ids[name] = await office.add('companies', { city: 'Trento', name: `${name} S.p.A.` })
  }
  await office.admin.patch(`companies/${ids.Borea}`, {
    alias: 'I venti',
    email: 'info@borea.example',
    owner: office.giulia,
    parent: ids.Alba,
    phone: '0461 123456',
    street: 'Via Belenzani 19',
  })
  return {
    ...office,
    /** Somebody at the browser: Giulia, unless told. */
    desk: (language: 'en' | 'it', email = 'giulia@crm.test'): Promise<BrowserContext> =>
      sitDown({ browser, email, language, server }),
    /** Of the four companies, by the first word of their names. */
    ids,
    stop: async () => {
      await browser.close()
      await server.stop()
    },
    url: server.url,
  }
}

/** Waits until nothing more comes. */
export const alive = (page: Page) => page.waitForLoadState('networkidle')
