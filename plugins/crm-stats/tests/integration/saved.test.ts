import { afterAll, beforeAll, expect, it } from 'vitest'
import { must, startWorld, type World } from '#tests/integration/rights/world'

let world: World
let mine: number
let shared: number

beforeAll(async () => {
  world = await startWorld()
  const save = async (name: string, sharing: string): Promise<number> =>
    (await must(world.as('staff').post('analyses', { name, query: { groupBy: 'mode' }, sharing })))
      .doc.id
  mine = await save('Mine', 'me')
  shared = await save('Ours', 'everyone')
})

afterAll(() => world?.stop())

const namesOf = async (kind: 'admin' | 'client' | 'nobody' | 'reader' | 'staff') => {
  const { body, status } = await world.as(kind).get('analyses?limit=50')
  return status === 200 ? body.docs.map(({ name }: { name: string }) => name).sort() : status
}

it('a saved analysis is seen by who saved it, or by everyone', async () => {
  expect(await namesOf('staff')).toEqual(['Mine', 'Ours'])
  expect(await namesOf('reader')).toEqual(['Ours'])
  expect(await namesOf('admin')).toEqual(['Ours'])
  expect(await namesOf('client')).toBe(403)
  expect(await namesOf('nobody')).toBe(403)
  expect((await world.as('reader').get(`analyses/${mine}`)).status).toBe(404)
})

it('is changed and deleted by who saved it, what is shared also by an admin', async () => {
  for (const id of [mine, shared]) {
    expect(
      (await world.as('reader').patch(`analyses/${id}`, { name: 'Taken' })).status,
    ).toBeGreaterThan(400)
    expect((await world.as('reader').delete(`analyses/${id}`)).status).toBeGreaterThan(400)
  }
  expect((await world.admin.patch(`analyses/${shared}`, { name: 'Of us all' })).status).toBe(200)
  expect((await world.as('staff').patch(`analyses/${mine}`, { name: 'My own' })).status).toBe(200)
  expect(await namesOf('staff')).toEqual(['My own', 'Of us all'])
  expect((await world.as('staff').delete(`analyses/${mine}`)).status).toBe(200)
})

it('belongs to who made it, whatever is sent', async () => {
  const { body } = await world
    .as('reader')
    .post('analyses', { createdBy: world.users.stella, name: 'Not hers', query: {}, sharing: 'me' })
  expect(await namesOf('staff')).not.toContain('Not hers')
  expect(body.doc.createdBy?.id ?? body.doc.createdBy).toBe(world.users.rita)
})
