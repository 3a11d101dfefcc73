import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { complaints, must, type Office, startOffice } from '../support/office'

let office: Office
let company: number

beforeAll(async () => {
  office = await startOffice()
  company = (await must(office.admin.post('companies', { name: 'Rossi' }))).doc.id
})

afterAll(() => office?.server.stop())

const planned = (startsAt: unknown) =>
  office.admin.post('activities?depth=0', { company, description: 'Visita', startsAt })

describe('a date is ISO 8601, or refused', () => {
  it.each([
    ['with an offset', '2026-12-01T10:00:00+01:00', '2026-12-01T09:00:00.000Z'],
    ['in UTC', '2026-12-01T10:00:00Z', '2026-12-01T10:00:00.000Z'],
    ['of the company’s clock, with T', '2026-12-01T10:00', '2026-12-01T09:00:00.000Z'],
    ['of the company’s clock, with a blank', '2026-12-01 10:00', '2026-12-01T09:00:00.000Z'],
    ['of the company’s clock, in summer', '2026-07-01 10:00:30', '2026-07-01T08:00:30.000Z'],
    ['to the thousandth', '2026-12-01T10:00:00.123Z', '2026-12-01T10:00:00.123Z'],
    ['a day', '2026-12-01', '2026-12-01T12:00:00.000Z'],
  ])('%s', async (_, sent, stored) => {
    const { body, status } = await planned(sent)
    expect(status, JSON.stringify(body)).toBe(201)
    expect(body.doc.startsAt).toBe(stored)
    expect(body.doc.hasTime).toBe(sent.length > 10)
  })

  it.each([
    '0001-01-01',
    '0099-01-01T10:00:00Z',
    '01/12/2027',
    '2027-12-1',
    '2027-12-01T25:00',
    '2027-12-01T14:75',
    '2027-02-30',
    '2027-02-30T10:00',
    '2027-12-01 10',
    '1 dicembre 2027',
    'domani',
    20_271_201,
    ['2027-12-01'],
    { day: 1 },
  ])('%j is none, in the language of who sends it', async (sent) => {
    const { body, status } = await planned(sent)
    expect(status).toBe(400)
    expect(complaints(body)).toEqual({
      startsAt: 'Write the date as 2026-12-31, or with a time as 2026-12-31T10:00.',
    })
    const italian = await office.admin
      .speaking('it')
      .post('activities', { company, description: 'Visita', startsAt: sent })
    expect(complaints(italian.body).startsAt).toMatch(/^Scrivi la data come 2026-12-31/)
  })

  it('a day of a field of days is that day, wherever it is read; a moment is the day it falls on here', async () => {
    const close = async (expectedClose: string) =>
      (await must(office.admin.post('leads', { company, expectedClose, name: 'Macchina' }))).doc
        .expectedClose
    expect(await close('2026-12-01')).toBe('2026-12-01T12:00:00.000Z')
    expect(await close('2026-12-01T00:00:00.000Z')).toBe('2026-12-01T12:00:00.000Z')
    expect(await close('2026-12-01T23:30:00Z')).toBe('2026-12-02T12:00:00.000Z')
  })

  it('in the rows of a list and in a group, and in the settings', async () => {
    const rows = await office.admin.post('activities', {
      company,
      description: 'Proposte',
      offeredDates: [{ startsAt: '2026-12-01T10:00' }, { startsAt: '01/12/2026' }],
    })
    expect(rows.status).toBe(400)
    expect(Object.keys(complaints(rows.body))).toEqual(['offeredDates.1.startsAt'])
    const consent = await office.admin.post('contacts', {
      emailConsent: { state: 'given', when: '12/2026' },
      lastName: 'Rossi',
    })
    expect(Object.keys(complaints(consent.body))).toEqual(['emailConsent.when'])
    const settings = await office.admin.post('globals/crm-settings', { contractDate: '31/12/2026' })
    expect(settings.status).toBe(400)
    expect(Object.keys(complaints(settings.body))).toEqual(['contractDate'])
  })

  it('over GraphQL', async () => {
    const { body } = await office.admin.graphql(
      `mutation { createLead(data: { name: "Macchina", company: ${company}, expectedClose: "2026-12-01T10:00:00+01:00" }) { expectedClose } }`,
    )
    expect(body.data?.createLead.expectedClose).toBe('2026-12-01T12:00:00.000Z')
  })
})
