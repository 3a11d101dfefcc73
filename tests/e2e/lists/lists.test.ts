import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, dayIn } from '#platform/i18n/dates'
import { launchBrowser } from '../../support/browser'
import { createClient } from '../../support/client'
import { journeyLanguages } from '../../support/languages'
import { startServer, type TestServer } from '../../support/server'
import { adminEmail, openOffice, password, sitDown } from '../panel/office'
import { linesOf, rows } from './rows'
import { type Language, words } from './words'

let server: TestServer
let browser: Browser
let office: Awaited<ReturnType<typeof openOffice>>
let bruno: number
let group: number
let outcome: number
let callBack: number

const today = dayIn(new Date(), 'Europe/Rome')

beforeAll(async () => {
  server = await startServer({
    env: { CRM_ADMIN_EMAIL: adminEmail, CRM_ADMIN_PASSWORD: password },
  })
  browser = await launchBrowser()
  office = await openOffice(server)
  const { admin } = office
  group = (await admin.get('groups?where[name][equals]=Vendite&depth=0')).body.docs[0].id
  bruno = await office.add('users', {
    email: 'bruno@crm.test',
    groups: [group],
    name: 'Bruno Neri',
    password,
  })
  const entry = async (dictionary: string, code: string) =>
    (await admin.get(`${dictionary}?where[code][equals]=${code}`)).body.docs[0].id as number
  outcome = await entry('activity-outcomes', 'positive')
  callBack = await entry('activity-subjects', 'call-back')
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const plan = async (description: string, data: Record<string, unknown> = {}): Promise<number> => {
  const id = await office.add('activities', {
    assignee: office.giulia,
    company: office.company,
    description,
    startsAt: today,
    subject: callBack,
    ...data,
  })
  // An administrator's own default assignee has no place in a queue.
  if (data.assignee === null) await office.admin.patch(`activities/${id}`, { assignee: null })
  return id
}

const close = (id: number) =>
  office.admin.post(`activities/${id}/advance`, { how: 'close', key: `close-${id}`, outcome })

const read = async (id: number) => (await office.admin.get(`activities/${id}?depth=0`)).body

const sit = (email: string, language: Language): Promise<BrowserContext> =>
  sitDown({ browser, email, language, server })

const open = async (context: BrowserContext, address: string): Promise<Page> => {
  const page = await context.newPage()
  await page.goto(address)
  // Its buttons and keys listen once the page is alive.
  await page.waitForLoadState('networkidle')
  return page
}

describe('views that everyone has', () => {
  beforeAll(async () => {
    await plan('Giulia today')
    await plan('Giulia late', { startsAt: addDays(today, -3) })
    await plan('Giulia undated', { startsAt: null })
    await plan('Giulia tomorrow', { startsAt: addDays(today, 1) })
    await plan('Bruno today', { assignee: bruno })
    await plan('Bruno undated', { assignee: bruno, startsAt: null })
    await plan('Bruno tomorrow', { assignee: bruno, startsAt: addDays(today, 1) })
    await plan('For the group', { assignee: null, assigneeGroup: group, startsAt: today })
    await close(await plan('Bruno done', { assignee: bruno }))
    await close(await plan('Giulia done'))
    await office.add('companies', { name: 'Senza impegni S.r.l.', roles: ['customer'] })
    await office.add('companies', { name: 'Di Bruno S.r.l.', owner: bruno, roles: ['prospect'] })
  })

  test.each(journeyLanguages)('show Bruno what they say, %s', async (language) => {
    const say = words[language]
    const context = await sit('bruno@crm.test', language)
    const page = await open(context, '/admin/collections/activities')
    const lines = (name: string) => linesOf(page, name, 'description')
    expect(await lines(say.myDay)).toEqual(['Bruno today', 'Bruno undated'])
    expect(await page.locator('.crm-views__one[aria-current] .crm-views__count').innerText()).toBe(
      '2',
    )
    const team = await lines(say.myTeam)
    expect(team).toEqual(expect.arrayContaining(['Bruno today', 'Giulia late', 'Giulia today']))
    expect(team.join()).not.toMatch(/tomorrow|undated|done|group/)
    expect(await lines(say.myGroups)).toEqual(['For the group'])
    expect(await lines(say.recent)).toEqual(['Bruno done'])
    const everything = await lines(say.all)
    expect(everything).toEqual(expect.arrayContaining(['Bruno tomorrow', 'Giulia undated']))
    // The order of a view stays with the view.
    await lines(say.myDay)
    await page.goto('/admin/collections/activities?limit=25')
    const rows = page.locator('.collection-list tbody .cell-description')
    await rows.first().waitFor()
    const order = (await rows.allTextContents()).map((text) => text.trim())
    expect(order.indexOf('Giulia tomorrow')).toBeLessThan(order.indexOf('Giulia late'))

    await page.goto('/admin/collections/companies')
    expect(await linesOf(page, say.idle, 'name')).toEqual(['Senza impegni S.r.l.'])
    expect(await linesOf(page, say.myIdle, 'name')).toEqual(['Di Bruno S.r.l.'])
    await context.close()
  })

  test('the filter of a view is read as a sentence; each part of it is changed or taken away', async () => {
    const context = await sit('bruno@crm.test', 'it')
    const page = await open(context, '/admin/collections/activities')
    // Nothing was asked: the list opens with what is one's own and open.
    await page.locator('.crm-views__one[aria-current]', { hasText: words.it.mine }).waitFor()
    await linesOf(page, words.it.myDay, 'description')
    const chips = page.locator('.crm-filter__chip')
    const said = async () => (await chips.allInnerTexts()).map((text) => text.trim())
    expect(await said()).toEqual([
      expect.stringMatching(/: io$/),
      expect.stringMatching(/: Programmata o In corso$/),
      expect.stringMatching(/ fino a: oggi$/),
      expect.stringMatching(/: vuoto$/),
    ])
    expect(await page.locator('.crm-filter__chips').innerText()).toContain('oppure')
    const form = page.locator('.crm-condition')
    const change = (text: string) =>
      page.getByRole('button', { name: new RegExp(`^Cambia il filtro .*${text}$`) }).click()
    await change('fino a: oggi')
    await form.getByLabel('Valore', { exact: true }).selectOption('tomorrow')
    await form.getByRole('button', { name: 'Applica' }).click()
    await rows(page).filter({ hasText: 'Bruno tomorrow' }).waitFor()
    // By keyboard alone: another person instead of oneself.
    await page.getByRole('button', { name: /^Cambia il filtro .*: io$/ }).focus()
    await page.keyboard.press('Enter')
    await form.getByText('io', { exact: true }).waitFor()
    await page.waitForFunction(() => document.activeElement?.matches('.crm-condition input'))
    await page.keyboard.press('Backspace')
    await page.keyboard.type('Giulia')
    await page.locator('.rs__option', { hasText: 'Giulia' }).first().waitFor()
    await page.keyboard.press('Enter')
    await form.locator('.multi-value-label', { hasText: 'Giulia' }).waitFor()
    await page.keyboard.press('Enter')
    await rows(page).filter({ hasText: 'Giulia late' }).waitFor()
    await page.reload()
    await rows(page).filter({ hasText: 'Giulia late' }).waitFor()
    // Names come a moment after the page.
    await chips.first().filter({ hasText: ': Giulia Ferri' }).waitFor()
    await page.getByRole('button', { name: /^Togli il filtro .*fino a: domani$/ }).click()
    await rows(page).filter({ hasText: 'Giulia undated' }).waitFor()
    await rows(page).filter({ hasText: 'Giulia late' }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Togli tutti' }).click()
    await rows(page).filter({ hasText: 'Bruno' }).first().waitFor()
    expect(await chips.count()).toBe(0)
    await context.close()
  })

  test('a view is kept, has a tab of its own, is put first, and the list opens with it', async () => {
    const context = await sit('bruno@crm.test', 'it')
    const worded = 'where[or][0][and][0][startsAt][equals]=last-30-days'
    const page = await open(context, `/admin/collections/activities?${encodeURI(worded)}`)
    const menu = async (entry: string) => {
      await page.locator('#crm-view-menu button').click()
      await page.getByRole('button', { exact: true, name: entry }).click()
    }
    await menu('Salva come nuova vista …')
    await page.locator('.crm-dialog__box input:focus').waitFor()
    await page.keyboard.type('Il mese')
    await page.keyboard.press('Enter')
    const tab = page.locator('.crm-views__one[aria-current]')
    await tab.filter({ hasText: 'Il mese' }).waitFor()
    await menu('Ordina le viste …')
    const dialog = page.locator('.crm-dialog__box')
    await dialog.getByLabel('L’elenco si apre con Il mese').check()
    await dialog.getByLabel('In ritardo sta sopra l’elenco').uncheck()
    await dialog.getByRole('button', { exact: true, name: 'Salva' }).click()
    await page.locator('.crm-views__one', { hasText: 'In ritardo' }).waitFor({ state: 'detached' })
    await page.goto('/admin/collections/activities')
    await tab.filter({ hasText: 'Il mese' }).waitFor()
    await page.locator('.crm-filter__chip', { hasText: 'gli ultimi 30 giorni' }).waitFor()
    // What has no tab is in the menu.
    await menu('In ritardo')
    await tab.filter({ hasText: 'In ritardo' }).waitFor()
    await menu('Ordina le viste …')
    await dialog.getByLabel('L’elenco si apre con Mie, aperte').check()
    await dialog.getByRole('button', { exact: true, name: 'Salva' }).click()
    await dialog.waitFor({ state: 'detached' })
    await context.close()
  })

  test('a cell is changed where it stands, by mouse and by keyboard, and rows are reached by keys', async () => {
    const id = await office.add('leads', { amount: 100, name: 'Fornitura', owner: office.giulia })
    const context = await sit(adminEmail, 'it')
    const page = await open(context, '/admin/collections/leads')
    const row = rows(page).filter({ hasText: 'Fornitura' })
    await row.locator('.cell-amount').dblclick()
    // What is no number is not saved, and stays to be mended.
    await row.locator('.cell-amount input').fill('2500 o giù di lì')
    await page.keyboard.press('Enter')
    // What somebody else said there meanwhile stays.
    await office.admin.patch(`leads/${id}`, { amount: 300 })
    await row.locator('.cell-amount input').fill('2.500,00')
    await page.keyboard.press('Enter')
    await row.locator('.cell-amount', { hasText: '300,00' }).waitFor()
    await page.locator('.payload-toast-item', { hasText: 'qualcun altro' }).waitFor()
    await row.locator('.cell-amount').dblclick()
    await row.locator('.cell-amount input').fill('2.500,00')
    await page.keyboard.press('Enter')
    await row.locator('.cell-amount', { hasText: '2.500,00' }).waitFor()
    await page.locator('.crm-list-sums', { hasText: '2.500,00' }).waitFor()
    await page.keyboard.press('Escape')
    await row.locator('a').first().focus()
    await page.keyboard.press('x')
    expect(await row.locator('input[type=checkbox]').isChecked()).toBe(true)
    await page.keyboard.press('x')
    await page.keyboard.press('Space')
    await page.locator('.drawer #field-name').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.drawer').waitFor({ state: 'detached' })
    await row.locator('a').first().focus()
    await page.keyboard.press('F2')
    const editor = page.locator('.crm-cell-editor input')
    await editor.waitFor()
    await page.keyboard.press('Control+A')
    await page.keyboard.type('Fornitura annuale')
    await page.keyboard.press('Enter')
    await row.locator('.cell-name', { hasText: 'Fornitura annuale' }).waitFor()
    expect((await office.admin.get(`leads/${id}?depth=0`)).body).toMatchObject({
      amount: 2500,
      name: 'Fornitura annuale',
    })
    await context.close()
  })

  test('an address of a view is good on any day, and shows everybody their own', async () => {
    const context = await sit('bruno@crm.test', 'it')
    const page = await open(context, '/admin/collections/activities')
    await linesOf(page, words.it.myDay, 'description')
    const address = page.url()
    expect(address).not.toMatch(/\d{4}-\d{2}-\d{2}/)
    await context.close()
    const others = await sit('giulia@crm.test', 'it')
    const kept = await open(others, address.slice(address.indexOf('/admin')))
    await kept.locator('.crm-views__one[aria-current]', { hasText: words.it.myDay }).waitFor()
    await rows(kept).filter({ hasText: 'Giulia today' }).waitFor()
    expect(await rows(kept).filter({ hasText: 'Bruno' }).count()).toBe(0)
    await others.close()
  })
})

describe('closing a selection', () => {
  test.each(journeyLanguages)('three, of which one was closed meanwhile, %s', async (language) => {
    const say = words[language]
    const ids = [await plan('Bulk 1'), await plan('Bulk 2'), await plan('Bulk 3')]
    const context = await sit('giulia@crm.test', language)
    const page = await open(context, '/admin/collections/activities?search=Bulk')
    await rows(page).filter({ hasText: 'Bulk 1' }).waitFor()
    for (const name of ['Bulk 1', 'Bulk 2', 'Bulk 3'])
      await rows(page).filter({ hasText: name }).locator('input[type=checkbox]').first().check()
    const faster = await createClient({ url: server.url }).login('bruno@crm.test', password)
    const closed = await faster.post(`activities/${ids[1]}/advance`, {
      how: 'close',
      key: 'faster',
      outcome,
    })
    expect(closed.status).toBe(200)

    await page.getByRole('button', { exact: true, name: say.close }).click()
    const dialog = page.locator('.crm-dialog__box')
    await dialog.getByText(say.outcome, { exact: true }).waitFor()
    await page.keyboard.press('Control+Enter')
    await dialog.getByText(say.pick).waitFor()
    await dialog.getByText(say.outcome, { exact: true }).click()
    await dialog.getByLabel(say.note).fill('Fiera finita')
    await page.keyboard.press('Control+Enter')
    await dialog.getByText(say.summary).waitFor()
    await dialog.getByRole('link', { name: 'Bulk 2' }).waitFor()
    await dialog.getByText(say.closedBy).waitFor()
    await dialog.getByRole('button', { name: say.done }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.locator('.crm-bulk').waitFor({ state: 'detached' })
    expect(await read(ids[0] as number)).toMatchObject({
      completedBy: office.giulia,
      note: 'Fiera finita',
      state: 'done',
    })
    expect(await read(ids[1] as number)).toMatchObject({ completedBy: bruno })
    for (const id of ids) await office.admin.delete(`activities/${id}`)
    await context.close()
  })

  test('all in a filter: what is open is counted and closed, page after page', async () => {
    const made = await Promise.all(Array.from({ length: 30 }, (_, n) => plan(`Fair ${n}`)))
    await close(made[0] as number)
    const context = await sit('giulia@crm.test', 'en')
    const page = await open(context, '/admin/collections/activities?search=Fair&limit=10')
    await rows(page).first().waitFor()
    await page.locator('thead input[type=checkbox]').first().check()
    await page.getByRole('button', { name: 'Select all 30 of this filter' }).click()
    await page.getByRole('button', { exact: true, name: words.en.close }).click()
    const dialog = page.locator('.crm-dialog__box')
    await dialog.getByText('It concerns 29 of the 30 selected.').waitFor()
    await dialog.getByText(words.en.outcome, { exact: true }).click()
    await dialog.getByRole('button', { name: words.en.add }).click()
    await dialog.getByText('29 of 29 changed.').waitFor()
    const left = await office.admin.get(
      'activities/count?where[description][like]=Fair&where[state][equals]=planned',
    )
    expect(left.body.totalDocs).toBe(0)
    await context.close()
  })

  test('who may only read is offered nothing', async () => {
    const context = await sit('ugo@crm.test', 'it')
    const page = await open(context, '/admin/collections/activities?view=all')
    await rows(page).first().waitFor()
    await page.locator('tbody input[type=checkbox]').first().check()
    expect(await page.locator('.crm-bulk').count()).toBe(0)
    await context.close()
  })
})

describe('a filter that is not understood', () => {
  const said = {
    en: {
      part: 'The filter of this list cannot be understood',
      without: 'Show the list without it',
    },
    it: {
      part: 'Il filtro di questo elenco non è comprensibile',
      without: 'Mostra l’elenco senza filtro',
    },
  }

  test.each(journeyLanguages)(
    'says which part it is, and leads to the list (%s)',
    async (language) => {
      const context = await sitDown({ browser, email: 'giulia@crm.test', language, server })
      const page = await context.newPage()
      const saved = await context.request.post('/api/payload-query-presets', {
        data: {
          relatedCollection: 'companies',
          title: `Gone ${language}`,
          where: { or: [{ and: [{ gone: { equals: 1 } }] }] },
        },
      })
      const { doc } = await saved.json()
      for (const filter of ['where[nothing][equals]=1', `preset=${doc.id}`]) {
        await page.goto(`${server.url}/admin/collections/companies?${filter}`)
        const banner = page.locator('.banner', { hasText: said[language].part })
        await banner.waitFor()
        await page.waitForLoadState('networkidle')
        await banner.getByRole('link', { name: said[language].without }).click()
        await page.locator('.table tbody tr').first().waitFor()
        await banner.waitFor({ state: 'detached' })
      }
      await context.close()
    },
  )
})

test('Payload’s own changes of many are not offered: they would forget the filter', async () => {
  const context = await sitDown({ browser, email: adminEmail, language: 'en', server })
  const page = await context.newPage()
  for (let count = 0; count < 11; count += 1)
    await office.add('companies', { name: `Many ${count}` })
  await page.goto(`${server.url}/admin/collections/companies?limit=10`)
  await page.locator('.select-all input').first().check()
  await page.getByRole('button', { name: /^Select all \d+ of this filter/ }).waitFor()
  expect(await page.locator('.list-selection').isVisible()).toBe(false)
  expect(await page.locator('#select-all-across-pages').isVisible()).toBe(false)
  await context.close()
})

test('what was put in the trash is seen there and goes for good', async () => {
  const id = await office.add('projects', { name: 'Da buttare' })
  await office.admin.patch(`projects/${id}`, { deletedAt: new Date().toISOString() })
  const context = await sitDown({ browser, email: adminEmail, language: 'it', server })
  const page = await context.newPage()
  await page.goto('/admin/collections/projects/trash')
  await rows(page).filter({ hasText: 'Da buttare' }).waitFor()
  await page.getByRole('button', { name: 'Svuota il cestino …' }).click()
  await page.locator('.confirmation-modal #confirm-action').click()
  await page.locator('.crm-empty').waitFor()
  expect((await office.admin.get(`projects/${id}?trash=true`)).status).toBe(404)
  await context.close()
})
