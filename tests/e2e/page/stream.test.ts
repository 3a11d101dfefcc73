import fs from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openByKeys } from '../../support/browser'
import { password } from '../panel/office'
import { alive, type Office, openOffice } from './office'

let office: Office
let ids: Office['ids']

beforeAll(async () => {
  office = await openOffice()
  ids = office.ids
})

afterAll(() => office?.stop())

test('a reopened activity stands in the timeline: who, when, and how it had ended', async () => {
  const outcome = (
    await office.admin.get('activity-outcomes?where[code][equals]=positive&locale=it')
  ).body.docs[0]
  const closed = await office.admin.post(`activities/${office.activity}/advance`, {
    how: 'close',
    key: 'page-test',
    outcome: outcome.id,
  })
  expect(closed.status, JSON.stringify(closed.body)).toBe(200)
  const context = await office.desk('it')
  const page = await context.newPage()
  await page.goto(`/admin/collections/companies/${office.company}`)
  const line = page.locator(`[data-activity="${office.activity}"]`)
  await line.waitFor()
  await alive(page)
  await line.getByText('Altri passi').click()
  await page.getByRole('button', { name: 'Riapri' }).click()
  const step = page.locator('.crm-line--quiet', { hasText: 'Riaperta: Invio del preventivo' })
  await step.waitFor()
  expect(await step.textContent()).toContain('Giulia Ferri')
  expect(await step.textContent()).toContain(`era: ${outcome.label}`)
  await context.close()
})

test('the card beside the stream says at once when the last activity was', async () => {
  const company = await office.add('companies', { name: 'Appena Conosciuti S.r.l.' })
  const context = await office.desk('it')
  const page = await context.newPage()
  await page.goto(`/admin/collections/companies/${company}`)
  await page.locator('.crm-timeline').waitFor()
  await alive(page)
  await openByKeys(page, 'Alt+h')
  await page.keyboard.type('Primo incontro in fiera')
  await page.keyboard.press('Alt+s')
  const today = new Date().toLocaleDateString('en-GB', { timeZone: 'Europe/Rome' })
  await page.locator('.crm-fact', { hasText: `Ultima attività${today}` }).waitFor()
  await context.close()
})

test('a note goes in with its file, a meeting with who takes part: by keyboard', async () => {
  const context = await office.desk('it')
  const page = await context.newPage()
  await page.goto(`/admin/collections/companies/${office.company}`)
  await page.locator('.crm-timeline').waitFor()
  await alive(page)
  await openByKeys(page, 'Alt+h')
  await page.keyboard.type('Verbale ricevuto')
  await page.locator('.crm-files').setInputFiles({
    buffer: Buffer.from('verbale'),
    mimeType: 'text/plain',
    name: 'verbale.txt',
  })
  await page.keyboard.press('Alt+s')
  const line = page.locator('.crm-line', { hasText: 'Verbale ricevuto' })
  await line.locator('a[download]', { hasText: 'verbale.txt' }).waitFor()

  await openByKeys(page, 'Alt+n')
  await page.keyboard.type('Incontro in sede')
  await page.getByLabel('Modalità').first().selectOption({ label: 'Riunione' })
  const pick = page.getByRole('combobox', { name: 'Partecipanti' })
  await pick.fill('conti')
  await page.locator('.crm-combobox__option', { hasText: 'Conti Anna' }).waitFor()
  await pick.press('Enter')
  await page.locator('.crm-people__one', { hasText: 'Conti Anna' }).waitFor()
  await page.keyboard.press('Alt+s')
  const meeting = page.locator('.crm-line', { hasText: 'Incontro in sede' })
  await meeting.locator('.crm-line__with', { hasText: 'Conti Anna' }).waitFor()
  await context.close()
})

test('Escape in the dialog of Advance asks before typed text is lost', async () => {
  const id = await office.add('activities', {
    assignee: office.giulia,
    company: office.company,
    description: 'Da chiudere',
    startsAt: '2026-11-28',
  })
  const context = await office.desk('it')
  const page = await context.newPage()
  await page.goto(`/admin/collections/companies/${office.company}`)
  const line = page.locator(`[data-activity="${id}"]`)
  await line.waitFor()
  await alive(page)
  await line.getByRole('button', { name: 'Avanza' }).click()
  const box = page.locator('.crm-dialog__box')
  await box.getByText('Chiudi con storico').click()
  await box.getByLabel('Nota').fill('Un lungo colloquio')
  const questions: string[] = []
  let answer = false
  page.on('dialog', (dialog) => {
    questions.push(dialog.message())
    void (answer ? dialog.accept() : dialog.dismiss())
  })
  await page.keyboard.press('Escape')
  expect(await box.getByLabel('Nota').inputValue()).toBe('Un lungo colloquio')
  expect(questions[0]).toContain('andrà perso')
  answer = true
  await page.keyboard.press('Escape')
  await box.waitFor({ state: 'detached' })
  expect(questions).toHaveLength(2)
  await context.close()
})

test('steps are offered where they may be taken', async () => {
  const all = { create: 'all', delete: 'all', export: 'all', read: 'all', update: 'all' }
  const group = await office.add('groups', {
    modules: ['activities', 'companies', 'contacts'],
    name: 'Solo le proprie',
    permissions: { activities: { ...all, update: 'own' }, companies: all, contacts: all },
  })
  const lia = await office.add('users', {
    email: 'lia@crm.test',
    groups: [group],
    name: 'Lia Monti',
    password,
  })
  const make = (assignee: number, description: string) =>
    office.add('activities', {
      assignee,
      company: ids.Duna,
      description,
      startsAt: '2026-11-29',
    })
  const own = await make(lia, 'Sua')
  const other = await make(office.giulia, 'Di Giulia')
  const context = await office.desk('it', 'lia@crm.test')
  const page = await context.newPage()
  await page.goto(`/admin/collections/companies/${ids.Duna}`)
  await page.locator(`[data-activity="${own}"]`).getByRole('button', { name: 'Avanza' }).waitFor()
  const others = page.locator(`[data-activity="${other}"]`)
  expect(await others.getByRole('button', { name: 'Avanza' }).count()).toBe(0)
  await context.close()
})

// For people, not for the suite: `PICTURES=1`.
test.runIf(process.env.PICTURES)('pictures to look at', async () => {
  const folder = 'test-results/page'
  fs.mkdirSync(folder, { recursive: true })
  for (const [name, width, theme, language, path] of [
    ['company-light-it', 1500, 'light', 'it', `companies/${office.company}`],
    ['company-dark-en', 1500, 'dark', 'en', `companies/${office.company}`],
    ['company-phone-it', 390, 'light', 'it', `companies/${office.company}`],
    ['contact-light-en', 1500, 'light', 'en', `contacts/${office.contact}`],
    ['contact-phone-dark-it', 390, 'dark', 'it', `contacts/${office.contact}`],
  ] as const) {
    const context = await office.desk(language)
    await context.addCookies([{ name: 'payload-theme', url: office.url, value: theme }])
    const page = await context.newPage()
    await page.setViewportSize({ height: 844, width })
    await page.goto(`/admin/collections/${path}`)
    await page.locator('.crm-timeline').waitFor()
    await alive(page)
    expect(await page.locator('.crm-beside').textContent()).not.toMatch(/undefined|NaN|\[object/)
    await page.screenshot({ path: `${folder}/${name}.png` })
    await context.close()
  }
})
