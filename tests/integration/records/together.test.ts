import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createRecords, reasonsToWriteSingly, updateRecords } from '#platform/records'
import { type Office, openOffice } from './office'

let office: Office
beforeAll(async () => {
  office = await openOffice()
}, 120_000)
afterAll(() => office?.stop())

const rows = 50

const dataOf = async (collection: string): Promise<Record<string, unknown>> => {
  if (collection === 'companies') return { name: 'Alfa', roles: ['customer'], tags: [1] }
  if (collection === 'contacts') return { emailConsent: { state: 'given' }, lastName: 'Rossi' }
  if (collection === 'leads') return { name: 'Fiera' }
  const { docs } = await office.payload.find({
    collection: 'companies',
    limit: 1,
    overrideAccess: true,
  })
  return { company: docs[0]?.id, description: 'Chiamata', startsAt: '2027-01-02' }
}

describe('with the parts that we ship', () => {
  it.each(['companies', 'contacts', 'leads', 'activities'] as const)(
    '%s go in together, none of them by itself',
    async (collection) => {
      expect(reasonsToWriteSingly(office.payload, collection)).toEqual([])
      const one = await dataOf(collection)
      const made = await office.as(office.admin, (req) =>
        createRecords({ collection, data: Array.from({ length: rows }, () => ({ ...one })), req }),
      )
      expect(made.filter(({ id }) => id === null)).toEqual([])
      expect(made.filter(({ singly }) => singly !== null)).toEqual([])
      const changed = await office.as(office.admin, (req) =>
        updateRecords({
          changes: made.map(({ id }) => ({ data: { owner: null, tags: [2] }, id: Number(id) })),
          collection,
          req,
        }),
      )
      expect(changed.filter(({ id, singly }) => id === null || singly !== null)).toEqual([])
    },
  )

  it('refuse one without a word to the others, and join the transaction that is open', async () => {
    const data = [{ name: 'Beta' }, { name: '' }, { externalId: 'E1', name: 'Gamma' }]
    const again = [{ externalId: 'E1', name: 'Delta' }]
    await expect(
      office.as(office.admin, async (req) => {
        const made = await createRecords({ collection: 'companies', data, req })
        expect(made.map(({ id }) => id !== null)).toEqual([true, false, true])
        expect(made[1]?.problems).toMatchObject([{ path: 'name' }])
        const [twin] = await createRecords({ collection: 'companies', data: again, req })
        expect(twin).toMatchObject({ id: null, problems: [{ path: '' }] })
        throw new Error('rolled back')
      }),
    ).rejects.toThrow('rolled back')
    const { totalDocs } = await office.payload.count({
      collection: 'companies',
      overrideAccess: true,
      where: { name: { in: ['Beta', 'Gamma'] } },
    })
    expect(totalDocs).toBe(0)
  })
})
