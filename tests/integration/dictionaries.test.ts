import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { must, type Office, startOffice } from '../support/office'

let office: Office
beforeAll(async () => {
  office = await startOffice()
})
afterAll(() => office?.server.stop())

const make = async (data: object) => (await must(office.admin.post('tags', data))).doc

describe('a label over the API', () => {
  test('is a plain string in the language asked for', async () => {
    const { admin, entry } = office
    const id = await entry('activity-modes', 'phone')
    const label = async (query: string, language = 'en') =>
      (await must(admin.speaking(language).get(`activity-modes/${id}${query}`))).label
    expect(await label('')).toBe('Phone')
    expect(await label('', 'it')).toBe('Telefono')
    expect(await label('', 'it-IT,it;q=0.9,en;q=0.8')).toBe('Telefono')
    expect(await label('?locale=it')).toBe('Telefono')
    expect(await label('?locale=en', 'it')).toBe('Phone')
    expect(await label('', 'fr')).toBe('Telefono')
  })

  test('comes so with the record that has it, too', async () => {
    const { admin, entry } = office
    const company = await must(admin.post('companies', { name: 'Molino Rossi' }))
    const mode = await entry('activity-modes', 'phone')
    const made = await must(admin.post('activities', { company: company.doc.id, mode }))
    const path = `activities/${made.doc.id}?depth=1`
    expect((await must(admin.speaking('it').get(path))).mode.label).toBe('Telefono')
    expect((await must(admin.get(path))).mode.label).toBe('Phone')
  })

  test('in GraphQL as well', async () => {
    const query = '{ ActivityModes(where: { code: { equals: "phone" } }) { docs { label } } }'
    const { body } = await office.admin.speaking('it').graphql(query)
    expect(body.data.ActivityModes.docs).toEqual([{ label: 'Telefono' }])
  })

  test('of a missing language is the other one', async () => {
    const { id } = await make({ labelIt: 'Solo italiano' })
    expect((await must(office.admin.get(`tags/${id}`))).label).toBe('Solo italiano')
    const other = await make({ labelEn: 'English only' })
    expect((await must(office.admin.speaking('it').get(`tags/${other.id}`))).label).toBe(
      'English only',
    )
  })

  test('can be written as a plain string, in the language of the one who writes', async () => {
    const { admin } = office
    const made = await must(admin.speaking('it').post('tags', { label: 'Biologico' }))
    expect(made.doc).toMatchObject({ code: 'biologico', label: 'Biologico', labelIt: 'Biologico' })
    const changed = await must(admin.patch(`tags/${made.doc.id}`, { label: 'Organic' }))
    expect(changed.doc).toMatchObject({
      label: 'Organic',
      labelEn: 'Organic',
      labelIt: 'Biologico',
    })
  })

  test('is needed, and the error says so in the user’s language', async () => {
    const { body, status } = await office.admin.speaking('it').post('tags', { code: 'vuoto' })
    expect(status).toBe(400)
    expect(JSON.stringify(body)).toContain('Scrivi l’etichetta')
  })
})

describe('lists of a dictionary', () => {
  test('are filtered by the labels that people see, in either language', async () => {
    const find = async (where: string) =>
      (await must(office.admin.get(`activity-modes?${where}`))).docs.map(
        ({ code }: { code: string }) => code,
      )
    expect(await find('where[label][equals]=Telefono')).toEqual(['phone'])
    expect(await find('where[label][equals]=Phone')).toEqual(['phone'])
    expect(await find('where[or][0][and][0][label][like]=telef')).toEqual(['phone'])
    expect(await find('where[label][not_equals]=Phone&limit=50')).not.toContain('phone')
    const counted = await must(
      office.admin.get('activity-modes/count?where[label][equals]=Telefono'),
    )
    expect(counted.totalDocs).toBe(1)
  })

  test('are sorted by the label of the language asked for', async () => {
    for (const language of ['it', 'en']) {
      const labels = async (sort: string) =>
        (
          await must(office.admin.speaking(language).get(`activity-subjects?limit=50&sort=${sort}`))
        ).docs.map(({ label }: { label: string }) => label)
      const sorted = await labels('label')
      expect(sorted).toEqual([...sorted].sort((a, b) => a.localeCompare(b, language)))
      expect(await labels('-label')).toEqual(sorted.reverse())
    }
  })
})

describe('a code', () => {
  test('is unique', async () => {
    await make({ code: 'unico', labelIt: 'Unico' })
    const again = await office.admin.post('tags', { code: 'unico', labelIt: 'Altro' })
    expect(again.status).toBe(400)
    expect(JSON.stringify(again.body)).toContain('code')
  })
})

describe('an entry in use', () => {
  const used = async () => {
    const tag = await make({ labelEn: 'Used', labelIt: `Usata ${Math.random()}` })
    const company = await must(
      office.admin.post('companies', { name: 'Usa etichette', tags: [tag.id] }),
    )
    return { company: company.doc.id as number, tag: tag.id as number }
  }

  test('is not deleted: the error has a code and says where', async () => {
    const { tag } = await used()
    const english = await office.admin.delete(`tags/${tag}`)
    expect(english.status).toBe(409)
    expect(english.body.errors[0].data.code).toBe('dictionary-entry-in-use')
    expect(english.body.errors[0].message).toContain('Companies')
    const italian = await office.admin.speaking('it').delete(`tags/${tag}`)
    expect(italian.body.errors[0].message).toContain('Aziende')
    expect((await office.admin.get(`tags/${tag}`)).status).toBe(200)
  })

  test('is not deleted when only the settings, or a trashed record, use it', async () => {
    const planned = await office.entry('activity-statuses', 'planned')
    expect((await office.admin.delete(`activity-statuses/${planned}`)).status).toBe(409)
    const { company, tag } = await used()
    await must(office.admin.patch(`companies/${company}`, { deletedAt: new Date().toISOString() }))
    expect((await office.admin.delete(`tags/${tag}`)).status).toBe(409)
  })

  test('when retired stays where it is, and is refused for new choices', async () => {
    const { company, tag } = await used()
    await must(office.admin.patch(`tags/${tag}`, { active: false }))
    const kept = await must(
      office.admin.patch(`companies/${company}`, { city: 'Milano', tags: [tag] }),
    )
    expect(kept.doc.tags.map(({ id }: { id: number }) => id)).toEqual([tag])
    const refused = await office.admin
      .speaking('it')
      .post('companies', { name: 'Nuova', tags: [tag] })
    expect(refused.status).toBe(400)
    expect(JSON.stringify(refused.body)).toContain('ritirata')
  })

  test('that nothing uses can go', async () => {
    const { id } = await make({ labelIt: 'Libera' })
    expect((await office.admin.delete(`tags/${id}`)).status).toBe(200)
  })
})

test('everyone reads dictionaries, only admins write them', async () => {
  const { client } = await office.user('letto', { companies: { read: 'all' } })
  expect((await client.get('tags')).status).toBe(200)
  expect((await client.post('tags', { labelIt: 'Mia' })).status).toBe(403)
  expect((await office.nobody.get('tags')).status).toBe(403)
})

describe('the classification', () => {
  const category = async (code: string, parent?: number) =>
    office.admin.post('classification', { code, labelIt: code, parent })

  test('has three levels, no deeper, and no circles', async () => {
    const first = (await must(category('a'))).doc
    const second = (await must(category('a-b', first.id))).doc
    const third = (await must(category('a-b-c', second.id))).doc
    expect([first.level, second.level, third.level]).toEqual([1, 2, 3])
    expect((await category('a-b-c-d', third.id)).status).toBe(400)
    const circle = await office.admin.patch(`classification/${first.id}`, { parent: third.id })
    expect(circle.status).toBe(400)
  })

  test('moves a branch as a whole', async () => {
    const top = (await must(category('m'))).doc
    const branch = (await must(category('n'))).doc
    const leaf = (await must(category('n-o', branch.id))).doc
    await must(office.admin.patch(`classification/${branch.id}`, { parent: top.id }))
    expect((await must(office.admin.get(`classification/${leaf.id}`))).level).toBe(3)
    const deep = (await must(category('p'))).doc
    const moved = await office.admin.patch(`classification/${top.id}`, { parent: deep.id })
    expect(moved.status).toBe(400)
  })
})
