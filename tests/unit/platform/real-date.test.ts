import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRealDate } from '#platform/fields/realDate'

test('every day of the calendar is a date', () => {
  const date = fc.date({
    max: new Date('2199-12-31'),
    min: new Date('1900-01-01'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(date, (value) => {
      expect(isRealDate(value)).toBe(true)
      expect(isRealDate(value.toISOString())).toBe(true)
      expect(isRealDate(value.toISOString().slice(0, 10))).toBe(true)
    }),
  )
})

test.each(['2026-02-29', '2026-02-31', '2026-04-31T10:00:00.000Z', '2026-13-01', 'domani', ''])(
  'there is no %j',
  (value) => expect(isRealDate(value)).toBe(false),
)

test('leap years have one day more', () => {
  expect(isRealDate('2028-02-29')).toBe(true)
  expect(isRealDate('2100-02-29')).toBe(false)
})
