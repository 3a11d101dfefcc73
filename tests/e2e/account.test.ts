import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { launchBrowser } from '../support/browser'
import { createClient } from '../support/client'
import { journeyLanguages } from '../support/languages'
import { startServer, type TestServer } from '../support/server'
import { adminEmail, openOffice, password, sitDown } from './panel/office'

let server: TestServer
let browser: Browser
let office: Awaited<ReturnType<typeof openOffice>>

const words = {
  en: {
    change: 'Change password',
    confirm: 'Confirm',
    fresh: 'New password',
    present: 'Present password',
    save: 'Save',
    wrong: 'Enter your present password',
  },
  it: {
    change: 'Cambia la password',
    confirm: 'Conferma la password',
    fresh: 'Nuova password',
    present: 'Password attuale',
    save: 'Salva',
    wrong: 'Inserisci la tua password attuale',
  },
} as const

beforeAll(async () => {
  server = await startServer({
    env: { CRM_ADMIN_EMAIL: adminEmail, CRM_ADMIN_PASSWORD: password },
  })
  browser = await launchBrowser()
  office = await openOffice(server)
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test.each(journeyLanguages)(
  'staff change their password with the present one, and nobody else does (%s)',
  async (language) => {
    const say = words[language]
    const email = `${language}@crm.test`
    const fresh = `Nuova-${language}-4321`
    await office.add('users', { email, groups: [], name: 'Nadia Neri', password })
    const context = await sitDown({ browser, email, language, server })
    const page = await context.newPage()
    await page.goto('/admin/account')
    const present = page.getByLabel(say.present)

    expect(await present.count()).toBe(0)
    await page.getByRole('button', { name: say.change }).click()
    await page.getByLabel(say.fresh, { exact: false }).first().fill(fresh)
    await page.getByLabel(say.confirm, { exact: false }).first().fill(fresh)
    // The panel looks at a form a moment after something was typed, and saves nothing before.
    const enter = async (text: string) => {
      const looked = page.waitForResponse(
        (response) => response.request().method() === 'POST' && response.url().includes('/account'),
      )
      await present.fill(text)
      await looked
      await page.waitForLoadState('networkidle')
      await page.getByRole('button', { exact: true, name: say.save }).click()
    }
    await enter('not-the-one-1')
    await page.getByText(say.wrong).first().waitFor()
    await enter(password)
    const nobody = createClient({ url: server.url })
    await vi.waitFor(() => nobody.login(email, fresh), { interval: 1_000, timeout: 20_000 })
    await expect(nobody.login(email, password)).rejects.toThrow('401')
    await context.close()
  },
)
