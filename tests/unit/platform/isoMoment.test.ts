import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isoMoment } from '#platform/database/isoMoment'

it('reads every moment as it was written', () => {
  const moments = fc.date({
    max: new Date('9999-12-31T23:59:59.999Z'),
    min: new Date('0001-01-01T00:00:00.000Z'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(moments, (moment) => {
      const iso = moment.toISOString()
      // A `timestamptz(3)` in UTC comes without the zeros at the end.
      const [whole, fraction = ''] = `${iso.slice(0, 10)} ${iso.slice(11, 23)}`.split('.')
      const digits = fraction.replace(/0+$/, '')
      expect(isoMoment(`${whole}${digits && `.${digits}`}+00`)).toBe(iso)
    }),
  )
})

it('reads other zones and the writing of JSON, too', () => {
  expect(isoMoment('2026-11-26 09:30:00.25+01')).toBe('2026-11-26T08:30:00.250Z')
  expect(isoMoment('2026-11-26T08:30:00.5+00:00')).toBe('2026-11-26T08:30:00.500Z')
})
