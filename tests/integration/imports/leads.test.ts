import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createClient } from '../../support/client'
import { counts, importFile, type Office, openOffice, upload } from './office'

let office: Office
beforeAll(async () => {
  office = await openOffice()
  await office.admin.post('companies', { name: 'Alfa', vatNumber: '00743110157' })
  await office.admin.post('contacts', { email: 'anna@alfa.example', lastName: 'Bianchi' })
})
afterAll(() => office?.stop())

const leadNamed = async (name: string) => {
  const { body } = await office.admin.get(
    `leads?depth=1&where[name][equals]=${encodeURIComponent(name)}`,
  )
  return body.docs[0]
}

const file = `Trattativa;Azienda;Referente;Stato;Origine;Importo previsto;Chiusura prevista;ID
Macchina nuova;00743110157;anna@alfa.example;Qualificato;referral;€ 1.234,50;31/12/2026;L1
Ricambi;alfa;;contacted;Fiera;900;2026-07-01;L2
Senza azienda;;;;;;;L3
Sconosciuta;Beta;;;;;;L4
Importo;;;;;molto;;L5
`

describe('leads from a file', () => {
  it('go in with company, contact, dictionary entries, amount and day', async () => {
    const report = await importFile(office.admin, 'leads', file)
    expect(counts(report)).toEqual([3, 0, 0, 2])
    expect(await leadNamed('Macchina nuova')).toMatchObject({
      amount: 1234.5,
      company: { name: 'Alfa' },
      contact: { fullName: 'Bianchi' },
      externalId: 'L1',
      owner: { name: 'admin' },
      source: { code: 'referral' },
      state: 'open',
      status: { code: 'qualified' },
    })
    expect((await leadNamed('Macchina nuova')).expectedClose).toContain('2026-12-31')
    // Without a status it has the first that means open.
    expect(await leadNamed('Senza azienda')).toMatchObject({ status: { code: 'new' } })
    const rejected = await office.admin.get(`imports/${report.id}/rejected.csv?locale=it`)
    expect(rejected.body).toContain('Azienda: Azienda non trovata: importa prima le aziende.')
    expect(rejected.body).toContain('Importo previsto (€): Scrivi un numero.')
  })

  it('are recognised by their external ID', async () => {
    const again = await importFile(office.admin, 'leads', 'lead;id\nMacchina usata;L1\n', {
      matchBy: 'externalId',
      onMatch: 'update',
    })
    expect(counts(again)).toEqual([0, 1, 0, 0])
    expect(await leadNamed('Macchina usata')).toMatchObject({ amount: 1234.5, externalId: 'L1' })
  })

  it('offer their own keys and no splits of addresses', async () => {
    const { id } = await upload(
      office.admin,
      'leads',
      'lead;note\nAlfa;Via Roma 1, 20121 Milano (MI)\n',
    )
    const { body } = await office.admin.get(`imports/${id}/preview?locale=en`)
    expect(body.keys).toEqual([{ label: 'External ID', name: 'externalId' }])
    expect(body.settings.mapping.columns).toMatchObject([
      { field: 'name' },
      { field: 'description' },
    ])
    const wrong = await office.admin.post(`imports/${id}/start`, {
      ...body.settings,
      matchBy: 'vatNumber',
    })
    expect(wrong.status).toBe(400)
  })

  it('need the right to create leads, and what is no target is refused', async () => {
    const group = await office.admin.post('groups', {
      modules: ['leads'],
      name: 'Registry only',
      permissions: { companies: { create: 'all', read: 'all' } },
    })
    await office.admin.post('users', {
      email: 'clerk@crm.example',
      groups: [group.body.doc.id],
      name: 'Clerk',
      password: 'clerk-password',
    })
    const clerk = await createClient({ url: office.server.url }).login(
      'clerk@crm.example',
      'clerk-password',
    )
    expect((await upload(clerk, 'leads', 'lead\nAlfa\n')).answer.status).toBe(403)
    expect((await upload(clerk, 'companies', 'name\nGamma\n')).answer.status).toBe(201)
    const other = await upload(office.admin, 'users' as 'leads', 'name\nx\n')
    expect(other.answer.status).toBeGreaterThanOrEqual(400)
  })
})
