import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { adminEmail, password } from '../panel/office'
import { alive, type Office, openOffice } from './office'

let office: Office

beforeAll(async () => {
  office = await openOffice()
})

afterAll(() => office?.stop())

const fact = (page: Page, name: string) => page.locator(`[data-fact="${name}"]`)

test('a record is read, and what it says is changed where it stands, by keyboard and by mouse', async () => {
  const id = office.ids.Borea
  const context = await office.desk('it')
  const page = await context.newPage()
  await page.goto(`/admin/collections/companies/${id}`)
  await alive(page)
  // No form, and nothing empty or for programs in sight.
  expect(await page.locator('.render-fields').count()).toBe(0)
  expect(await fact(page, 'website').isVisible()).toBe(false)

  await fact(page, 'alias').getByRole('button', { name: 'Modifica: Pseudonimo' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('La rosa dei venti')
  await page.keyboard.press('Enter')
  await fact(page, 'alias').getByText('La rosa dei venti').waitFor()
  await page.locator('[data-fact="alias"] button:focus').waitFor()
  expect((await office.admin.get(`companies/${id}`)).body.alias).toBe('La rosa dei venti')

  await page.getByText(/campi vuoti/).click()
  await fact(page, 'notes').locator('.crm-fact__text').click()
  await page.keyboard.type('Prima riga')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Seconda riga')
  await page.keyboard.press('Control+Enter')
  await fact(page, 'notes').getByText('Prima riga').waitFor()
  expect((await office.admin.get(`companies/${id}`)).body.notes).toBe('Prima riga\nSeconda riga')

  // The form is behind it, with what matters first.
  await page.getByRole('link', { exact: true, name: 'Modifica' }).click()
  await page.waitForURL(/\/edit$/)
  await page.locator('#field-vatNumber').fill('12345678903')
  await page.getByRole('button', { exact: true, name: 'Salva' }).click()
  await page.getByText('Aggiornato con successo').first().waitFor()
  await page.locator('.doc-tabs__tabs').getByText('Cronologia').click()
  await fact(page, 'vatNumber').getByText('12345678903').waitFor()
  await context.close()
})

test('what is next is told in the heading of a lead, and advanced there; its status is changed there', async () => {
  const lead = await office.add('leads', {
    company: office.ids.Cima,
    name: 'Legno',
    owner: office.giulia,
  })
  await office.add('activities', {
    assignee: office.giulia,
    description: 'Sentire la falegnameria',
    lead,
    startsAt: '2026-01-10',
  })
  const groups = [
    await office.add('groups', {
      modules: ['leads', 'activities', 'companies'],
      name: 'Trattative',
      permissions: Object.fromEntries(
        ['leads', 'activities', 'companies'].map((module) => [
          module,
          { create: 'all', read: 'all', update: 'all' },
        ]),
      ),
    }),
  ]
  const email = 'lea@crm.test'
  await office.add('users', { email, groups, name: 'Lea Bruni', password })
  const context = await office.desk('it', email)
  const page = await context.newPage()
  await page.goto(`/admin/collections/leads/${lead}`)
  const heading = page.locator('.crm-heading')
  await heading.getByText('Sentire la falegnameria').waitFor()
  await heading.getByText('in ritardo').waitFor()
  await alive(page)
  await heading.getByRole('button', { name: 'Avanza' }).click()
  const dialog = page.locator('.crm-dialog__box')
  await dialog.getByText('Chiudi con storico').click()
  // What was planned is what is told; without an outcome it says so, and keeps the form.
  expect(await dialog.getByLabel('Che cosa è successo?').inputValue()).toBe(
    'Sentire la falegnameria',
  )
  await page.keyboard.press('Control+Enter')
  await dialog.getByText('Scegli com’è andata.').waitFor()
  await dialog.getByText('Positivo').click()
  await page.keyboard.press('Control+Enter')
  await heading.getByText('Nessuna azione programmata').waitFor()
  // One step is one line, with how it ended; what it closed opens in it.
  const line = page.locator('[aria-labelledby="crm-happened"] > ol > .crm-line', {
    hasText: 'Sentire la falegnameria',
  })
  await line.first().getByText('Positivo').first().waitFor()
  expect(await line.count()).toBe(1)
  await line.getByText('Chiude: Sentire la falegnameria').click()
  await line.locator('.crm-line').getByText('10/01/2026').waitFor()

  await fact(page, 'status').locator('button').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Qualificato')
  await page.getByText('Qualificato', { exact: true }).last().click()
  await fact(page, 'status').locator('.crm-chip', { hasText: 'Qualificato' }).waitFor()
  expect((await office.admin.get(`leads/${lead}?depth=1`)).body.status.code).toBe('qualified')
  await context.close()
})

test('a record goes into the trash without a question, and Ctrl+Z brings it and its page back', async () => {
  const id = office.ids.Duna
  const context = await office.desk('it', adminEmail)
  const page = await context.newPage()
  const inTrash = async () =>
    (await office.admin.get(`companies/count?where[id][equals]=${id}`)).body.totalDocs === 0
  await page.goto(`/admin/collections/companies/${id}`)
  await alive(page)
  await page.getByRole('button', { name: 'Metti nel cestino' }).click()
  await page.getByText('«Duna S.p.A.» è nel cestino.').waitFor()
  await page.waitForURL(/\/collections\/companies(\?|$)/)
  expect(await inTrash()).toBe(true)
  await page.keyboard.press('Control+z')
  await page.waitForURL(new RegExp(`/companies/${id}$`))
  await page.locator('.crm-timeline').waitFor()
  expect(await inTrash()).toBe(false)
  await context.close()
})

test('who may only read a record sees its facts, no inputs, there and behind it', async () => {
  const read = { read: 'all' }
  const groups = [
    await office.add('groups', {
      modules: ['companies'],
      name: 'Lettori',
      permissions: { companies: read },
    }),
  ]
  const email = 'rita@crm.test'
  await office.add('users', { email, groups, name: 'Rita Sala', password })
  const context = await office.desk('it', email)
  const page = await context.newPage()
  for (const address of ['', '/edit']) {
    await page.goto(`/admin/collections/companies/${office.ids.Borea}${address}`)
    await page.locator('.crm-fact', { hasText: '0461 123456' }).waitFor()
    expect(await page.locator('.crm-facts input, .render-fields, .crm-fact__change').count()).toBe(
      0,
    )
  }
  await context.close()
})
