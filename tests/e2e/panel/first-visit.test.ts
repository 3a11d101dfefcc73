import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../../support/browser'
import { startServer, type TestServer } from '../../support/server'
import { adminEmail, openOffice, password, sitDown } from './office'

/**
 * What a browser that was never here asked for before the panel was drawn anew (commit 92c8b84, measured with
 * what stands below; uncompressed). Whatever is added to the pages: it is no more than that.
 */
const before = {
  activities: { bytes: 3_251_455, requests: 22 },
  companies: { bytes: 3_247_005, requests: 22 },
  company: { bytes: 3_217_113, requests: 22 },
  home: { bytes: 3_217_486, requests: 22 },
}

let browser: Browser
let office: Awaited<ReturnType<typeof openOffice>>
let server: TestServer

beforeAll(async () => {
  server = await startServer({
    env: { CRM_ADMIN_EMAIL: adminEmail, CRM_ADMIN_PASSWORD: password },
  })
  office = await openOffice(server)
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** Goes to a page with nothing in the browser's cache, and counts until nothing comes any more. */
const firstVisit = async (address: string) => {
  const context = await sitDown({ browser, email: 'giulia@crm.test', language: 'it', server })
  const page = await context.newPage()
  const protocol = await context.newCDPSession(page)
  await protocol.send('Network.enable')
  const counted = { bytes: 0, requests: 0 }
  protocol.on('Network.requestWillBeSent', () => {
    counted.requests += 1
  })
  protocol.on('Network.loadingFinished', ({ encodedDataLength }) => {
    counted.bytes += encodedDataLength
  })
  await page.goto(address, { waitUntil: 'networkidle' })
  await page.waitForTimeout(1000)
  await context.close()
  return counted
}

it('a first visit asks for no more than it did', async () => {
  const pages = {
    // Whoever comes for the first time of all leaves in which language they read.
    home: '/admin',
    activities: '/admin/collections/activities',
    companies: '/admin/collections/companies',
    company: `/admin/collections/companies/${office.company}`,
  }
  const more: string[] = []
  for (const [name, address] of Object.entries(pages)) {
    const { bytes, requests } = await firstVisit(address)
    const most = before[name as keyof typeof before]
    console.info(`${name}: ${requests} requests, ${bytes} bytes (of ${most.bytes})`)
    expect(bytes).toBeGreaterThan(1_000_000)
    if (bytes > most.bytes || requests > most.requests) more.push(`${name} ${requests} ${bytes}`)
  }
  expect(more).toEqual([])
})
