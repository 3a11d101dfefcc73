import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normaliseCard } from '#registry/operations/normalise'

const words = (...values: string[]) => fc.constantFrom(...values)
const card = fc.record(
  {
    city: fc.oneof(
      words('Bologna', 'BOZEN', 'forli', 'Castro', 'Livo', 'reggio emilia', 'Springfield'),
      fc.string(),
    ),
    country: fc.oneof(words('IT', 'italia', 'Germany', 'de', 'Svizzera', 'nowhere'), fc.string()),
    email: fc.oneof(fc.emailAddress(), fc.string()),
    mobile: fc.oneof(words('347 1234567', '+49 151 23456789'), fc.string()),
    phone: fc.oneof(words('02 66101010', '512193111', '+390266101010'), fc.string()),
    postalCode: fc.oneof(words('40121', '9123', '123', 'SW1A 1AA'), fc.string()),
    province: fc.oneof(words('BO', 'bologna', 'LE', 'OT', 'XX'), fc.string()),
    taxCode: fc.oneof(words('RSSMRA85T10A562S', '905811006'), fc.string()),
    vatNumber: fc.oneof(words('00905811006', 'IT 905811006', 'DE123456789'), fc.string()),
    website: fc.oneof(fc.webUrl(), words('www.molino.example'), fc.string()),
  },
  { requiredKeys: [] },
)

describe('the stored form of a card', () => {
  test('normalised twice is normalised once', () => {
    fc.assert(
      fc.property(card, (typed) => {
        const once = normaliseCard(typed)
        const twice = normaliseCard(once.data)
        expect(twice).toEqual(once)
      }),
      { numRuns: 300 },
    )
  })

  test('saved again as it is, it does not change', () => {
    fc.assert(
      fc.property(card, (typed) => {
        const right: Record<string, unknown> = { ...typed }
        for (const { path } of normaliseCard(typed).problems) delete right[path]
        const { data: stored, problems } = normaliseCard(right)
        fc.pre(problems.length === 0)
        expect(normaliseCard(stored, stored)).toEqual({ data: stored, problems: [] })
      }),
      { numRuns: 300 },
    )
  })

  test('every wrong field is told at once, and keeps what was typed', () => {
    const typed = {
      email: 'no',
      phone: '1',
      postalCode: 'x',
      province: 'XX',
      taxCode: 'Y',
      vatNumber: '123',
      website: 'no',
    }
    const { data, problems } = normaliseCard(typed)
    expect(problems.map(({ path }) => path).sort()).toEqual(Object.keys(typed).sort())
    expect(data).toEqual(typed)
    for (const { message } of problems) expect(message.it).not.toBe(message.en)
  })

  test('a wrong VAT number is told with the country that it is looked at for', () => {
    const said = (country: string) =>
      normaliseCard({ country, vatNumber: '123' }).problems[0]?.message.en
    expect(said('IT')).toContain('eleven digits')
    expect(said('DE')).toContain('country DE')
  })

  test('the municipality fills province and region', () => {
    expect(normaliseCard({ city: 'bologna' }).data).toEqual({
      city: 'Bologna',
      province: 'BO',
      region: 'Emilia-Romagna',
    })
  })

  test('a name of two places fills neither, until the province tells which', () => {
    expect(normaliseCard({ city: 'Castro' }).data).toEqual({ city: 'Castro' })
    const { data } = normaliseCard({ city: 'castro', province: 'le' })
    expect(data).toEqual({ city: 'Castro', province: 'LE', region: 'Puglia' })
  })

  test('a card that moves gets the province of its new town', () => {
    const before = { city: 'Bologna', country: 'IT', province: 'BO', region: 'Emilia-Romagna' }
    expect(normaliseCard({ city: 'Milano' }, before).data).toMatchObject({
      province: 'MI',
      region: 'Lombardia',
    })
    expect(normaliseCard({ city: 'Milano', province: 'BO' }, before).data).toMatchObject({
      province: 'MI',
    })
  })

  test('a province that was typed against the town stays: the person may know better', () => {
    const { data, problems } = normaliseCard({ city: 'Bologna', province: 'MO' })
    expect(problems).toEqual([])
    expect(data).toMatchObject({ province: 'MO', region: 'Emilia-Romagna' })
  })

  test('abroad, Italian rules do not hold', () => {
    const typed = {
      city: 'Bologna',
      country: 'US',
      postalCode: '90210',
      province: 'CA',
      taxCode: '12-3456789',
    }
    const { data, problems } = normaliseCard(typed)
    expect(problems).toEqual([])
    expect(data).toEqual(typed)
  })

  test('postal codes get back their zeros', () => {
    expect(normaliseCard({ postalCode: '9121' }).data.postalCode).toBe('09121')
    expect(normaliseCard({ postalCode: '118' }).data.postalCode).toBe('00118')
  })
})
