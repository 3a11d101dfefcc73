import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importBatch } from '#imports/operations/importBatch'
import { createRowMapper } from '#imports/operations/mapRows'
import { previewImport } from '#imports/operations/previewImport'
import { targetOf } from '#imports/targets'
import { definePart } from '#platform/parts'
import { type Office, openOffice } from '../records/office'

/** A part from outside: a target of its own, and a field on that of companies. */
const outside = definePart({
  slug: 'outside',
  needs: ['registry', 'campaigns'],
  brings: () => ({
    fields: [{ fields: [{ name: 'nickname', type: 'text' }], on: 'companies' }],
    importFields: [
      { fields: [{ headings: ['nomignolo', 'nickname'], name: 'nickname' }], on: 'companies' },
    ],
    importTargets: [
      {
        collection: 'campaigns',
        fields: [
          { headings: ['campagna', 'name'], name: 'name' },
          { headings: ['inizio', 'start'], name: 'startDate' },
          { headings: ['fine', 'end'], name: 'endDate' },
        ],
        keys: [{ field: 'name', label: { en: 'Name', it: 'Nome' } }],
        label: { en: 'Campaigns', it: 'Campagne' },
        names: ['name'],
        order: 40,
      },
    ],
  }),
})

let office: Office
beforeAll(async () => {
  office = await openOffice(outside(), 'ALTER TABLE companies ADD COLUMN nickname varchar')
}, 120_000)
afterAll(() => office?.stop())

/** Imports a file with what is suggested, in this process. */
const importFile = async (target: string, content: string) => {
  const data = Buffer.from(content)
  const { id } = await office.payload.create({
    collection: 'imports',
    // Only this test knows the target.
    data: { createdBy: office.admin.id, target } as never,
    file: { data, mimetype: 'text/csv', name: `${target}.csv`, size: data.length },
    overrideAccess: true,
  })
  const { settings } = await office.as(office.admin, (req) =>
    previewImport({ id: Number(id), input: {}, req }),
  )
  const toRow = createRowMapper(settings, targetOf(office.payload, target))
  const rows = content
    .trim()
    .split('\n')
    .slice(1)
    .map((line, index) => toRow(line.split(';'), index))
  await office.query("UPDATE imports SET state = 'running' WHERE id = $1", [id])
  const end = await importBatch({
    importID: Number(id),
    payload: office.payload,
    rows,
    settings,
    start: 0,
    userID: Number(office.admin.id),
  })
  expect(end).toBeNull()
  const [report] = await office.query(
    'SELECT target, created_records::int AS created, rejected_rows::int AS rejected FROM imports WHERE id = $1',
    [id],
  )
  return report
}

describe('a part from outside', () => {
  it('lets files into a collection with a few lines, under the rules of the collection', async () => {
    const file =
      'campagna;inizio;fine\nFiera;01/03/2027;05/03/2027\nRovescia;05/03/2027;01/03/2027\n'
    expect(await importFile('campaigns', file)).toEqual({
      created: 1,
      rejected: 1,
      target: 'campaigns',
    })
    const rows = await office.query('SELECT name, start_date FROM campaigns')
    expect(rows).toEqual([{ name: 'Fiera', start_date: new Date('2027-03-01T12:00:00.000Z') }])
  })

  it('adds a field to the target of another part', async () => {
    expect(
      await importFile('companies', 'ragione sociale;nomignolo\nAlfa;Alfetta\n'),
    ).toMatchObject({
      created: 1,
    })
    const rows = await office.query('SELECT name, nickname FROM companies')
    expect(rows).toEqual([{ name: 'Alfa', nickname: 'Alfetta' }])
  })
})
