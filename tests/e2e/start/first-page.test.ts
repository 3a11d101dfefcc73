import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../support/browser'
import { createClient } from '../../support/client'
import { startServer, type TestServer } from '../../support/server'

let server: TestServer
let browser: Browser

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('an empty CRM asks for its first user, who is then logged in', async () => {
  const page = await browser.newPage()
  const outside: string[] = []
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (protocol.startsWith('http') && origin !== server.url) outside.push(request.url())
  })
  await page.goto(`${server.url}/admin`)
  await page.waitForURL('**/admin/create-first-user')
  await page.fill('#field-email', 'anna@example.com')
  await page.fill('#field-password', 'a long password')
  await page.fill('#field-confirm-password', 'a long password')
  await page.screenshot({ path: 'test-results/first-user.png' })
  expect(await page.locator('form').count()).toBe(1)
  expect(outside).toEqual([])
  await page.close()
})

test('the unattended first administrator can log in over the API', async () => {
  const unattended = await startServer({
    env: { CRM_ADMIN_EMAIL: 'admin@example.com', CRM_ADMIN_PASSWORD: 'a long password' },
  })
  try {
    const admin = await createClient({ url: unattended.url }).login(
      'admin@example.com',
      'a long password',
    )
    const { status, body } = await admin.get('users/me')
    expect(status).toBe(200)
    expect(body.user).toMatchObject({ email: 'admin@example.com' })
    const graphql = await admin.graphql('{ Users(limit: 5) { docs { email } } }')
    expect(graphql.body.data?.Users.docs).toEqual([{ email: 'admin@example.com' }])
  } finally {
    await unattended.stop()
  }
})
