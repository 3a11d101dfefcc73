import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../../support/browser'
import { startServer, type TestServer } from '../../support/server'
import { adminEmail, openOffice, password, sitDown } from './office'

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

const desk = (email: string, language: 'en' | 'it', timezoneId?: string) =>
  sitDown({ browser, email, language, server, timezoneId })

/** Presses Save and waits for the answer of the server. */
const save = async (page: Page, path: string): Promise<void> => {
  const answered = page.waitForResponse(
    (response) => response.url().includes(path) && response.request().method() !== 'GET',
  )
  await page.locator('#action-save').last().click()
  expect((await answered).ok()).toBe(true)
}

describe('the page of a company', () => {
  const own = [
    'Cronologia',
    'Scheda',
    'Attività',
    'Contatti',
    'Organizzazioni collegate',
    'Relazioni',
    'Allegati',
    'Modifiche',
  ]

  it('has its tabs, and an activity is added without leaving it', async () => {
    const context = await desk('giulia@crm.test', 'it')
    const page = await context.newPage()
    await page.goto(`/admin/collections/companies/${office.company}`)
    const tabs = page.locator('.doc-tabs__tabs')
    await tabs.waitFor()
    const shown = (await tabs.innerText()).split(/\s*\n\s*/)
    // Plugins have tabs of their own among these.
    expect(shown.filter((name) => own.includes(name))).toEqual(own)
    expect(shown).not.toContain('API')

    await tabs.getByRole('link', { name: 'Attività' }).click()
    const table = page.getByRole('region', { name: 'Attività' })
    await table.getByText('Invio del preventivo').waitFor()
    expect(await table.innerText()).toContain('20/11/2026 09:30')
    expect(await table.innerText()).toContain('1:30')

    await table.getByRole('button', { name: 'Aggiungi attività' }).click()
    const drawer = page.locator('.doc-drawer')
    await drawer.locator('#field-description').fill('Chiamata di cortesia')
    await drawer.locator('#field-duration').fill('0:45')
    await save(page, '/api/activities')
    await table.getByText('Chiamata di cortesia').waitFor()
    expect(page.url()).toMatch(new RegExp(`/companies/${office.company}/activities$`))
    const { body } = await office.admin.get(
      'activities?depth=0&where[description][equals]=Chiamata di cortesia',
    )
    expect(body.docs[0]).toMatchObject({
      assignee: office.giulia,
      company: office.company,
      duration: 45,
    })
    await context.close()
  })

  it('takes several files at once and lists them', async () => {
    const context = await desk('giulia@crm.test', 'en')
    const page = await context.newPage()
    await page.goto(`/admin/collections/companies/${office.company}/attachments`)
    await page.getByText('No files yet.').waitFor()
    await page.locator('input[type="file"]').setInputFiles([
      { name: 'offer.txt', buffer: Buffer.from('an offer'), mimeType: 'text/plain' },
      { name: 'notes.csv', buffer: Buffer.from('a,b\n1,2\n'), mimeType: 'text/csv' },
    ])
    await page.getByRole('link', { name: 'offer.txt' }).waitFor()
    await page.getByRole('link', { name: 'notes.csv' }).waitFor()
    await context.close()
  })

  it('tells who changed what in the words of the form', async () => {
    await office.admin.patch(`companies/${office.company}`, { salesRep: office.giulia })
    const context = await desk('giulia@crm.test', 'it')
    const page = await context.newPage()
    await page.goto(`/admin/collections/companies/${office.company}/changes`)
    const changes = page.locator('.crm-changes').first()
    await changes.waitFor()
    expect(await changes.innerText()).toMatch(/Venditore\s+—\s*→\s*Giulia Ferri/)
    await context.close()
  })
})

describe('the list of activities', () => {
  const relations = ['mode', 'status', 'subject', 'company', 'contact', 'assignee']

  const cellsOf = async (page: Page): Promise<Record<string, string>> => {
    const row = page.locator('tr', { hasText: 'Invio del preventivo' })
    await row.waitFor()
    const texts = await Promise.all(
      relations.map(async (name) => [
        name,
        (await row.locator(`.cell-${name}`).innerText()).trim(),
      ]),
    )
    return Object.fromEntries(texts)
  }

  it('shows names in the language of the reader, never ids', async () => {
    for (const [language, mode] of [
      ['it', 'Telefono'],
      ['en', 'Phone'],
    ] as const) {
      const context = await desk('giulia@crm.test', language)
      const page = await context.newPage()
      await page.goto('/admin/collections/activities?view=all')
      const cells = await cellsOf(page)
      expect(cells).toMatchObject({
        assignee: 'Giulia Ferri',
        company: 'Officine Rossi S.r.l.',
        contact: 'Conti Anna',
        mode,
      })
      for (const text of Object.values(cells)) expect(text).not.toMatch(/^\d+$/)
      await page.locator('.cell-description a').first().click()
      await page.waitForURL(/\/activities\/\d+$/)
      await context.close()
    }
  })

  it('shows a dash for what the reader may not see', async () => {
    const context = await desk('ugo@crm.test', 'it')
    const page = await context.newPage()
    await page.goto('/admin/collections/activities?view=all')
    expect(await cellsOf(page)).toMatchObject({ company: '—', contact: '—', mode: 'Telefono' })
    await context.close()
  })
})

describe('forms', () => {
  it('fill in province and region from the municipality, by keyboard', async () => {
    const context = await desk('giulia@crm.test', 'it')
    const page = await context.newPage()
    await page.goto('/admin/collections/companies/create')
    const city = page.locator('#field-city')
    await city.click()
    await city.pressSequentially('Reggio nell')
    await page.getByRole('option', { name: /Reggio nell'Emilia/ }).waitFor()
    await city.press('ArrowDown')
    await city.press('Enter')
    expect(await city.inputValue()).toBe("Reggio nell'Emilia")
    expect(await page.locator('#field-province').inputValue()).toBe('RE')
    expect(await page.locator('#field-region').inputValue()).toBe('Emilia-Romagna')
    await context.close()
  })

  it('give a group its rights in one table', async () => {
    const context = await desk(adminEmail, 'en')
    const page = await context.newPage()
    await page.goto('/admin/collections/groups/create')
    await page.locator('#field-name').fill('Service')
    await page.getByLabel('Companies: See').selectOption({ label: 'All' })
    await page.getByLabel('Companies: Change').selectOption({ label: 'Own' })
    await page.getByLabel('Show Companies in the menu').check()
    await save(page, '/api/groups')
    const { body } = await office.admin.get('groups?where[name][equals]=Service')
    expect(body.docs[0].permissions.companies).toMatchObject({ read: 'all', update: 'own' })
    expect(body.docs[0].modules).toEqual(['companies'])
    await context.close()
  })

  it.each(['America/New_York', 'Pacific/Auckland'])(
    'keep the day of a to-do through five saves in %s',
    async (timezoneId) => {
      const id = await office.add('activities', {
        company: office.company,
        description: `Da fare (${timezoneId})`,
        startsAt: '2026-12-01',
      })
      const context = await desk('giulia@crm.test', 'it', timezoneId)
      const page = await context.newPage()
      await page.goto(`/admin/collections/activities/${id}`)
      const day = page.locator('#field-startsAt input')
      for (let turn = 1; turn <= 5; turn += 1) {
        expect(await day.inputValue()).toBe('01/12/2026')
        await page.locator('#field-note').fill(`Salvataggio ${turn}`)
        await save(page, `/api/activities/${id}`)
      }
      await day.fill('05/12/2026')
      await day.press('Enter')
      await save(page, `/api/activities/${id}`)
      await page.reload()
      expect(await day.inputValue()).toBe('05/12/2026')
      const { body } = await office.admin.get(`activities/${id}?depth=0`)
      expect(body).toMatchObject({ hasTime: false, startsAt: '2026-12-05T12:00:00.000Z' })
      await context.close()
    },
  )

  it.each(['Europe/Rome', 'America/New_York'])(
    'move an appointment into the nights of the clock changes, from %s',
    async (timezoneId) => {
      const id = await office.add('activities', {
        company: office.company,
        description: `Di notte (${timezoneId})`,
        duration: 60,
        startsAt: '2026-03-27T10:00:00.000Z',
      })
      const context = await desk('giulia@crm.test', 'it', timezoneId)
      const page = await context.newPage()
      await page.goto(`/admin/collections/activities/${id}`)
      const moment = page.locator('#field-startsAt input')
      const nights = [
        // 02:30 does not exist: an hour later by the clock.
        ['29/03/2026 02:30', '29/03/2026 03:30', '2026-03-29T01:30:00.000Z', '02:30'],
        ['29/03/2026 01:30', '29/03/2026 01:30', '2026-03-29T00:30:00.000Z', '01:30'],
        ['25/10/2026 03:30', '25/10/2026 03:30', '2026-10-25T02:30:00.000Z', '03:30'],
      ] as const
      for (const [typed, shown, startsAt, end] of nights) {
        await moment.fill(typed)
        await moment.press('Enter')
        await save(page, `/api/activities/${id}`)
        await page.reload()
        expect(await moment.inputValue()).toBe(shown)
        const { body } = await office.admin.get(`activities/${id}?depth=0`)
        expect(body.startsAt).toBe(startsAt)
        expect(body.endsAt.slice(11, 16)).toBe(end)
        await page.goto(`/admin/collections/companies/${office.company}/activities`)
        await page.getByText(shown).first().waitFor()
        await page.goto(`/admin/collections/activities/${id}`)
      }
      await context.close()
    },
  )
})

describe('the language', () => {
  it('is the browser’s until one is chosen, and the choice stays', async () => {
    const context = await browser.newContext({ baseURL: server.url, locale: 'it-IT' })
    const login = await context.newPage()
    await login.goto('/admin/login')
    await login.getByRole('button', { name: 'Accedi' }).waitFor()
    await login.getByText('Un amministratore può dartene una nuova.').waitFor()
    expect(await login.getByText('Password dimenticata?', { exact: true }).isVisible()).toBe(false)
    await context.close()

    const english = await desk('giulia@crm.test', 'en')
    const page = await english.newPage()
    await page.goto('/admin/account')
    await page.locator('#language-select').click()
    await page.getByRole('option', { name: 'Italiano' }).click()
    await page.locator('.payload-settings').getByText('Lingua').waitFor()
    const other = await english.newPage()
    await other.goto('/admin')
    await other.getByRole('heading', { name: 'La mia giornata' }).waitFor()
    expect(await other.title()).not.toContain('Payload')
    await english.close()
  })
})
