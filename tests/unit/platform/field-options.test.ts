import { expect, it } from 'vitest'
import { nearestFirst } from '#platform/admin/Filter/fieldOptions'

const option = (label: string) => ({ label, value: label })
const groups = [
  { label: 'General', options: [option('Billing city'), option('Città di consegna')] },
  { label: 'Address', options: [option('Città vecchia'), option('Città')] },
]
const order = (typed: string) =>
  nearestFirst(groups, typed).flatMap(({ options }) => options.map(({ label }) => label))

it('the field that is called as one types comes first, then those that begin so', () => {
  expect(order('citta')).toEqual(['Città', 'Città vecchia', 'Città di consegna', 'Billing city'])
})

it('until one types they stand as they are', () => {
  expect(order(' ')).toEqual(['Billing city', 'Città di consegna', 'Città vecchia', 'Città'])
})
