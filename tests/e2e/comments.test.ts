import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser'
import { must, type Office, startOffice } from '../support/office'

let office: Office
let browser: Browser
let company: number
const people: Record<string, number> = {}

const all = { create: 'all', delete: 'all', export: 'all', read: 'all', update: 'all' } as const

beforeAll(async () => {
  office = await startOffice()
  browser = await launchBrowser()
  const modules = ['activities', 'companies', 'contacts']
  const permissions = { activities: all, companies: all, contacts: all }
  const group = await must(office.admin.post('groups', { modules, name: 'Vendite', permissions }))
  for (const name of ['Anna', 'Bruno', 'Zeno']) {
    const made = await must(
      office.admin.post('users', {
        email: `${name.toLowerCase()}@office.example`,
        // Zeno sees nothing.
        groups: name === 'Zeno' ? [] : [group.doc.id],
        name,
        password: 'office-password',
      }),
    )
    people[name] = made.doc.id
  }
  company = (await must(office.admin.post('companies', { name: 'Officina Verdi' }))).doc.id
})

afterAll(async () => {
  await browser?.close()
  await office?.server.stop()
})

const open = async (name: string, path: string): Promise<Page> => {
  const { url } = office.server
  const context = await browser.newContext({ locale: 'it', timezoneId: 'Europe/Rome' })
  const { token } = await must(
    office.nobody.post('users/login', {
      email: `${name.toLowerCase()}@office.example`,
      password: 'office-password',
    }),
  )
  await context.addCookies([
    { name: 'payload-token', url, value: token },
    { name: 'payload-lng', url, value: 'it' },
  ])
  const page = await context.newPage()
  await page.goto(`${url}${path}`)
  await page.waitForLoadState('networkidle')
  return page
}

const comments = (page: Page) => page.locator('.crm-comment')
const comment = (page: Page, text: string) => page.locator('.crm-comment', { hasText: text })
const press = (page: Page, text: string, name: string) =>
  comment(page, text)
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click()

const mention = async (page: Page, name: string) => {
  await page.getByRole('combobox', { name: 'Menziona' }).fill(name)
  await page.getByRole('option', { name }).click()
}

test('a comment is written, told by the bell, pinned, changed and deleted', async () => {
  const timeline = `/admin/collections/companies/${company}`
  const anna = await open('Anna', timeline)
  const form = anna.getByRole('form', { name: 'Nuovo commento' })
  const words = form.getByRole('textbox', { name: 'Commento' })

  // Closed by mistake, nothing is lost.
  await anna.getByRole('button', { name: /^Commento/ }).click()
  await words.fill('Chiedono 60 giorni.')
  await anna.keyboard.press('Escape')
  await form.waitFor({ state: 'hidden' })
  await anna.keyboard.press('Alt+c')
  await expect.poll(() => words.inputValue()).toBe('Chiedono 60 giorni.')
  await words.press('End')
  await anna.keyboard.press('Enter')
  await anna.keyboard.type('Che ne dici?')

  // Who may not see the company is refused, by name, and the words stay.
  await mention(anna, 'Zeno')
  await words.press('Control+Enter')
  await form.getByText('Zeno non può vedere questo record').waitFor()
  await form.getByRole('button', { name: 'Non menzionare Zeno' }).click()
  await mention(anna, 'Bruno')
  await words.press('Control+Enter')
  await comment(anna, 'Chiedono 60 giorni.').waitFor()
  await form.waitFor({ state: 'hidden' })
  const line = comment(anna, 'Chiedono 60 giorni.')
  expect(await line.locator('.crm-comment__text').innerText()).toBe(
    'Chiedono 60 giorni.\nChe ne dici?',
  )
  expect(await line.textContent()).toContain('Anna')
  expect(await line.textContent()).toContain('@Bruno')

  // The bell leads there, and lets go of it.
  const bruno = await open('Bruno', '/admin')
  await bruno.locator('.crm-bell__count', { hasText: '1' }).waitFor()
  await bruno.locator('.crm-bell').click()
  await bruno.getByRole('link', { name: 'Anna: Chiedono 60 giorni.' }).click()
  await bruno.waitForURL(`**${timeline}`)
  await comment(bruno, 'Che ne dici?').waitFor()
  await expect
    .poll(() => bruno.locator('.crm-bell').getAttribute('aria-label'))
    .toBe('Nessun promemoria')

  // He pins it and answers; what Anna wrote he neither changes nor deletes.
  for (const name of [/^Modifica/, /^Elimina/]) {
    expect(await comment(bruno, 'Che ne dici?').getByRole('button', { name }).count()).toBe(0)
  }
  await press(bruno, 'Che ne dici?', 'Metti in evidenza')
  await bruno.getByRole('heading', { name: 'In evidenza' }).waitFor()
  await bruno.getByRole('button', { name: /^Commento/ }).click()
  await bruno.getByRole('textbox', { name: 'Commento' }).fill('Per me va bene')
  await mention(bruno, 'Anna')
  await bruno.keyboard.press('Control+Enter')
  await comment(bruno, 'Per me va bene').waitFor()
  expect(await comments(bruno).first().textContent()).toContain('Che ne dici?')

  // Reading the record is seeing it.
  await anna.reload()
  await comment(anna, 'Per me va bene').waitFor()
  await expect
    .poll(() => anna.locator('.crm-bell').getAttribute('aria-label'))
    .toBe('Nessun promemoria')
  await expect.poll(async () => (await must(office.admin.get('reminders'))).count).toBe(0)

  await press(anna, 'Che ne dici?', 'Modifica')
  const edited = anna.getByRole('form', { name: 'Modifica' })
  await edited.getByRole('textbox', { name: 'Commento' }).fill('Chiedono 90 giorni.')
  await anna.keyboard.press('Control+Enter')
  await comment(anna, 'Chiedono 90 giorni.').waitFor()
  await press(anna, 'Chiedono 90 giorni.', 'Togli dall’evidenza')
  await anna.getByRole('heading', { name: 'In evidenza' }).waitFor({ state: 'detached' })
  await press(anna, 'Chiedono 90 giorni.', 'Elimina')
  await anna.locator('#confirm-action').click()
  await comment(anna, 'Chiedono 90 giorni.').waitFor({ state: 'detached' })
  const left = await must(office.admin.get('comments?depth=0'))
  expect(left.docs.map(({ text }: { text: string }) => text)).toEqual(['Per me va bene'])
})
