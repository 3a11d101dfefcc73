import fs from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addUser,
  counts,
  importFile,
  type Office,
  openOffice,
  start,
  untilOver,
  upload,
} from './office'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office?.stop())

const find = async (collection: string, field: string, value: string) => {
  const { body } = await office.admin.get(
    `${collection}?depth=0&where[${field}][equals]=${encodeURIComponent(value)}`,
  )
  return body.docs
}

describe('the real registry', () => {
  it('goes in with every part in its own field, and tells why the rest did not', async () => {
    const content = fs.readFileSync(
      new URL('../../fixtures/health-centres/health-centres.csv', import.meta.url),
      'utf8',
    )
    const report = await importFile(office.admin, 'companies', content)
    expect(report).toMatchObject({ processed: 927, state: 'done', total: 927 })
    expect(counts(report)).toEqual([922, 0, 0, 5])
    const [centre] = await find('companies', 'name', 'CONSULTORIO DI ASSEMINI')
    expect(centre).toMatchObject({
      city: 'Assemini',
      phone: '+3907094854',
      postalCode: '09032',
      province: 'CA',
      region: 'Sardegna',
      roles: ['prospect'],
      street: 'VIA RAFFAELLO N..5 LOC. PIRI PIRI',
      website: 'http://www.aslcagliari.it',
    })
    const [thiesi] = await find('companies', 'city', 'Thiesi')
    expect(thiesi.street).toBe('C/O OSPEDALE CIVILE - VIALE SE')
    const { rows } = await office.db.query(
      "SELECT count(*)::int AS n FROM audit_log WHERE source = 'import' AND user_id IS NOT NULL",
    )
    expect(rows[0].n).toBe(922)

    const rejected = await office.admin.get(`imports/${report.id}/rejected.csv?locale=it`)
    expect(rejected.headers.get('content-disposition')).toContain('scartate.csv')
    expect(rejected.body.split('\r\n')[0]).toContain('comune;asl;denominazione')
    expect(rejected.body).toContain('Telefono: Numero di telefono non valido')
    // The markers that a spreadsheet would take for formulas are guarded.
    expect(rejected.body).toContain(";'-;")

    // The file of rejected rows, corrected, goes in with the same suggestions.
    const corrected = rejected.body.replace('93244888968', '0932448889')
    const second = await importFile(office.admin, 'companies', corrected)
    expect(counts(second)).toEqual([1, 0, 0, 4])
  })

  it('goes in whole when wrong values may be left out', async () => {
    const content = 'denominazione,telefono\nCentro Uno,749121\nCentro Due,06 6998\n,06 1234567\n'
    const report = await importFile(office.admin, 'companies', content, { onProblem: 'drop' })
    expect(counts(report)).toEqual([2, 0, 0, 1])
    expect(report.incompleteRows).toBeGreaterThan(0)
    const told = await office.admin.get(`imports/${report.id}/rejected.csv?imported=true&locale=en`)
    expect(told.body).toContain('Phone: Not a valid phone number')
    expect((await find('companies', 'name', 'Centro Uno'))[0].phone).toBeNull()
  })
})

describe('existing records', () => {
  const file = (city: string) =>
    `external id,name,city,phone\nM1,Alfa,${city},\nM2,Beta,${city},02 1234567\n`

  it('are left alone, updated with what is filled, or filled where they are empty', async () => {
    const first = await importFile(office.admin, 'companies', file('Milano'))
    expect(counts(first)).toEqual([2, 0, 0, 0])
    const skipped = await importFile(office.admin, 'companies', file('Roma'), { onMatch: 'skip' })
    expect(counts(skipped)).toEqual([0, 0, 2, 0])
    const filled = await importFile(
      office.admin,
      'companies',
      'external id,name,city,phone\nM1,Gamma,Roma,02 7654321\n',
      { onMatch: 'fill' },
    )
    expect(counts(filled)).toEqual([0, 1, 0, 0])
    expect((await find('companies', 'externalId', 'M1'))[0]).toMatchObject({
      city: 'Milano',
      name: 'Alfa',
      phone: '+39027654321',
    })
    const updated = await importFile(office.admin, 'companies', file('Roma'), { onMatch: 'update' })
    expect(counts(updated)).toEqual([0, 2, 0, 0])
    expect((await find('companies', 'externalId', 'M1'))[0]).toMatchObject({
      city: 'Roma',
      phone: '+39027654321',
      province: 'RM',
    })
    const { rows } = await office.db.query(
      `SELECT changes FROM audit_log WHERE source = 'import' AND action = 'update'
       AND title = 'Alfa' ORDER BY id DESC LIMIT 1`,
    )
    expect(rows[0].changes).toContainEqual({ from: 'Milano', path: 'city', to: 'Roma' })
  })

  it.each([
    [
      'companies',
      'vatNumber',
      'ragione sociale;p.iva',
      'Delta;IT 1234567 0017',
      'Delta due;12345670017',
    ],
    ['companies', 'taxCode', 'ragione sociale;cod fisc', 'Eta;00743110157', 'Eta due;743110157'],
    ['companies', 'code', 'ragione sociale;codice', 'Teta;C-1', 'Teta due;C-1'],
    ['contacts', 'email', 'cognome;email', 'Rossi;Rossi@a.it', 'Rosso;rossi@A.IT'],
    ['contacts', 'externalId', 'cognome;id', 'Verdi;9', 'Verdo;9'],
  ] as const)(
    '%s are recognised by %s, within one file too',
    async (target, matchBy, head, one, two) => {
      const report = await importFile(office.admin, target, `${head}\n${one}\n${two}\n`, {
        matchBy,
        onMatch: 'update',
      })
      expect(counts(report)).toEqual([1, 1, 0, 0])
    },
  )

  it('keep their unique keys: a clash refuses its row, not the import', async () => {
    const content = 'id,name\nU1,Uno\nU1,Due\nU2,Tre\n'
    const report = await importFile(office.admin, 'companies', content, { matchBy: 'none' })
    expect(counts(report)).toEqual([2, 0, 0, 1])
  })

  it('that share a key are not guessed', async () => {
    await importFile(office.admin, 'contacts', 'cognome,email\nA,due@x.it\nB,due@x.it\n', {
      matchBy: 'none',
    })
    const report = await importFile(office.admin, 'contacts', 'cognome,email\nC,due@x.it\n', {
      matchBy: 'email',
      onMatch: 'update',
    })
    expect(counts(report)).toEqual([0, 0, 0, 1])
  })
})

describe('references', () => {
  it('are found by code, label, name or address, also in rows above', async () => {
    const { body: tag } = await office.admin.post('tags', { labelEn: 'Fair', labelIt: 'Fiera' })
    const { body: category } = await office.admin.post('classification', {
      labelEn: 'Bakeries',
      labelIt: 'Panifici',
    })
    const companies = [
      'ragione sociale;codice;tipo;categoria;etichette;agente;capogruppo',
      'Holding Uno;H1;Cliente, Fornitore;Food > Bakeries;fiera, VIP;admin@crm.example;',
      'Figlia Uno;H2;customer;panifici;Fair;;Holding Uno',
      'Figlia Due;H3;boh;;;;H1',
      'Figlia Tre;H4;;Nessuna;;;H1',
      'Figlia Quattro;H5;;;;;Nessuno',
    ].join('\n')
    const report = await importFile(office.admin, 'companies', companies)
    expect(counts(report)).toEqual([2, 0, 0, 3])
    const [holding] = await find('companies', 'code', 'H1')
    expect(holding).toMatchObject({ category: category.doc.id, roles: ['customer', 'supplier'] })
    expect(holding.tags).toContain(tag.doc.id)
    expect(holding.salesRep).toBeTypeOf('number')
    expect((await find('companies', 'code', 'H2'))[0].parent).toBe(holding.id)

    const contacts =
      'Nominativo;Azienda;Consenso email;Data consenso email\nDe Luca Anna;holding uno;sì;31/12/2025\n'
    expect(counts(await importFile(office.admin, 'contacts', contacts))).toEqual([1, 0, 0, 0])
    expect((await find('contacts', 'lastName', 'De Luca'))[0]).toMatchObject({
      company: holding.id,
      emailConsent: { state: 'given', when: '2025-12-30T23:00:00.000Z' },
      firstName: 'Anna',
      fullName: 'De Luca Anna',
    })
  })

  it('that would make a circle, or that the database refuses, cost their row alone', async () => {
    await importFile(office.admin, 'companies', 'codice;nome;capogruppo\nK1;K uno;\nK2;K due;K1\n')
    const circle = await importFile(
      office.admin,
      'companies',
      'codice;nome;capogruppo\nK1;K uno;K2\nK3;K tre;K1\n',
      { onMatch: 'update' },
    )
    expect(counts(circle)).toEqual([1, 0, 0, 1])
    const long = `nome\nBreve\n${'lungo '.repeat(3000)}${Math.random()}${'\u00e8x'.repeat(9000)}\nAltro\n`
    const report = await importFile(office.admin, 'companies', long)
    expect((report.createdRecords ?? 0) + (report.rejectedRows ?? 0)).toBe(3)
    expect(report.createdRecords).toBeGreaterThanOrEqual(2)
  })
})

describe('rights', () => {
  it('hold for every row', async () => {
    const seller = await addUser(office, 'seller', { create: 'own', read: 'all', update: 'own' })
    const reader = await addUser(office, 'reader', { read: 'all' })
    const refused = await upload(reader.client, 'companies', 'nome\nX\n')
    expect(refused.answer.status).toBe(403)

    await importFile(office.admin, 'companies', 'id,name\nR1,Of the admin\n')
    await office.admin.post('companies', { externalId: 'R2', name: 'Segreta', private: true })
    const report = await importFile(
      seller.client,
      'companies',
      'id,name,owner\nR1,Mine now,\nR2,Mine too,\nR3,New,\nR4,For another,admin@crm.example\n',
      { onMatch: 'update' },
    )
    expect(counts(report)).toEqual([1, 0, 0, 3])
    const [made] = await find('companies', 'externalId', 'R3')
    expect(made).toMatchObject({ createdBy: seller.id, owner: seller.id })
    const told = (await seller.client.get(`imports/${report.id}/rejected.csv`)).body
    expect(told).not.toContain('Segreta')
    expect((await find('companies', 'externalId', 'R2'))[0].name).toBe('Segreta')

    // A private card is found by nobody else, so it is no match either.
    await office.admin.post('contacts', { email: 'p@x.it', lastName: 'Privata', private: true })
    const contacts = await importFile(seller.client, 'contacts', 'cognome,email\nNuova,p@x.it\n', {
      matchBy: 'email',
      onMatch: 'update',
    })
    expect(counts(contacts)).toEqual([1, 0, 0, 0])

    // Another user's import is not there; nor is it without a login.
    for (const path of [
      `imports/${report.id}`,
      `imports/${report.id}/preview`,
      `imports/${report.id}/rejected.csv`,
    ]) {
      expect((await reader.client.get(path)).status).toBe(404)
      const anonymous = await fetch(`${office.server.url}/api/${path}`)
      expect([401, 403, 404]).toContain(anonymous.status)
    }
    const foreign = await reader.client.post(`imports/${report.id}/cancel`)
    expect(foreign.status).toBe(404)
  })
})

describe('steering', () => {
  const many = (rows: number, prefix: string) =>
    `name,city\n${Array.from({ length: rows }, (_, index) => `${prefix} ${index},Roma`).join('\n')}\n`

  it('starts once, and nothing changes afterwards', async () => {
    const { id } = await upload(office.admin, 'companies', many(3, 'Once'))
    const answers = await Promise.all([start(office.admin, id), start(office.admin, id)])
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 409])
    const late = answers.find(({ status }) => status === 409)
    expect(late?.body.errors[0].data.code).toBe('already-started')
    await untilOver(office.admin, id)
    expect((await find('companies', 'name', 'Once 1')).length).toBe(1)
    const changed = await office.admin.patch(`imports/${id}`, { target: 'contacts' })
    expect(changed.status).toBeGreaterThanOrEqual(403)
    expect((await office.admin.post(`imports/${id}/cancel`)).status).toBe(409)
    expect((await office.admin.delete(`imports/${id}`)).status).toBe(200)
  })

  it('is cancelled between two batches; what is written stays', async () => {
    const { id } = await upload(office.admin, 'companies', many(20_000, 'Cancelled'))
    await start(office.admin, id)
    let running = false
    while (!running) {
      const { body } = await office.admin.get(`imports/${id}?depth=0`)
      running = body.processed > 0
    }
    expect((await office.admin.delete(`imports/${id}`)).status).toBe(409)
    expect((await office.admin.post(`imports/${id}/cancel`)).status).toBe(202)
    const report = await untilOver(office.admin, id)
    expect(report.state).toBe('cancelled')
    expect(report.processed).toBeLessThan(20_000)
    const { rows } = await office.db.query(
      "SELECT count(*)::int AS n FROM companies WHERE name LIKE 'Cancelled %'",
    )
    expect(rows[0].n).toBe(report.createdRecords)
  })

  it('stops when the user is blocked', async () => {
    const { client, id: userID } = await addUser(office, 'leaver', { create: 'all', read: 'all' })
    const { id } = await upload(client, 'companies', many(20_000, 'Leaver'))
    await start(client, id)
    await office.admin.patch(`users/${userID}`, { blocked: true })
    const report = await untilOver(office.admin, id)
    expect(report).toMatchObject({ error: 'user-blocked', state: 'failed' })
    expect(report.processed).toBeLessThan(20_000)
  })

  it('refuses what cannot be, and says why', async () => {
    const { id } = await upload(office.admin, 'companies', 'a,b\nx,y\n')
    const { body } = await office.admin.get(`imports/${id}/preview`)
    const attempt = async (settings: object) => {
      const answer = await office.admin.post(`imports/${id}/start`, {
        ...body.settings,
        ...settings,
      })
      return [answer.status, answer.body.errors?.[0]?.data?.code]
    }
    const column = (number: number, field: string) => ({ column: number, field })
    const mapping = (...columns: object[]) => ({ mapping: { columns, emptyMarkers: [] } })
    expect(await attempt({})).toEqual([400, 'name-missing'])
    expect(await attempt(mapping(column(0, 'name'), column(1, 'name')))).toEqual([
      400,
      'field-twice',
    ])
    expect(await attempt(mapping(column(0, 'restrictedTo')))).toEqual([400, 'settings-malformed'])
    expect(await attempt({ ...mapping(column(0, 'name')), matchBy: 'code' })).toEqual([
      400,
      'match-column-missing',
    ])
    const empty = await upload(office.admin, 'companies', 'x', 'page.html')
    expect(empty.answer.status).toBe(400)
  })

  it('previews without writing', async () => {
    const before = await office.db.query('SELECT count(*)::int AS n FROM companies')
    const { id } = await upload(office.admin, 'companies', 'nome;telefono;cap\nA;123;9032\nA;;\n')
    const { body } = await office.admin.post(`imports/${id}/preview`, { onProblem: 'reject' })
    expect(body.rows[0]).toMatchObject({
      action: 'reject',
      number: 2,
      problems: [{ path: 'phone' }],
      values: { name: 'A', postalCode: '09032' },
    })
    const after = await office.db.query('SELECT count(*)::int AS n FROM companies')
    expect(after.rows).toEqual(before.rows)
  })
})
