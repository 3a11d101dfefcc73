import { expect, test } from 'vitest'
import { addressOf, mapAddress } from '#registry/components/CardPage/address'

const bologna = {
  city: 'Bologna',
  country: 'IT',
  postalCode: '40121',
  province: 'BO',
  street: 'Via Riva di Reno 1',
}

test('street and town; the country where it is another one', () => {
  expect(addressOf(bologna, 'it')).toEqual(['Via Riva di Reno 1', '40121 Bologna (BO)'])
  expect(addressOf({ city: 'Wien', country: 'AT' }, 'it')).toEqual(['Wien', 'Austria'])
})

test('a country alone is no address', () => {
  expect(addressOf({ country: 'AT' }, 'en')).toEqual([])
})

test('the map is asked for the whole address', () => {
  expect(new URL(mapAddress(bologna)).searchParams.get('query')).toBe(
    'Via Riva di Reno 1, 40121 Bologna, IT',
  )
})
