import { expect, it } from 'vitest'
import { countryFinder } from '../../../src/registry/components/CountryField/countryFinder'
import { countryOptions } from '../../../src/registry/fields'
import { usualNames } from '../../../src/registry/rules/usualCountryNames'

const options = countryOptions('it')
const find = countryFinder(options, usualNames)
const found = (typed: string) =>
  options.filter((option) => find(option, typed)).map(({ label }) => label)

it.each([
  ['Olanda', ['Paesi Bassi']],
  ['stati uniti', ['Stati Uniti']],
  ['Österreich', ['Austria']],
  ['inghilterra', ['Regno Unito']],
  ['deu', ['Germania']],
])('“%s” finds %j', (typed, expected) => {
  expect(found(typed)).toEqual(expected)
})

it('where no name begins like this, one that has it finds', () => {
  expect(found('bassi')).toEqual(['Paesi Bassi'])
  expect(found('')).toHaveLength(options.length)
})
