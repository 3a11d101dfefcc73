import { describe, expect, test } from 'vitest'
import { recordIn, whatIsListed } from '#platform/admin/ListTrail/trail'

describe('the record that an address opens', () => {
  test('its form, one of its tabs, wherever the panel is served', () => {
    expect(recordIn('/admin/collections/companies/17')).toEqual({
      collection: 'companies',
      id: 17,
      rest: '',
    })
    expect(recordIn('/crm/collections/contacts/3/timeline?kind=call')).toEqual({
      collection: 'contacts',
      id: 3,
      rest: '/timeline',
    })
  })
  test('a list, a new record and the trash are none', () => {
    for (const path of ['', '/create', '/trash/17', '?page=2']) {
      expect(recordIn(`/admin/collections/companies${path}`)).toBeNull()
    }
  })
})

test('of a list’s address the filter, the search and the order count, not its page', () => {
  const list =
    '?page=3&limit=25&sort=-name&search=ver&where[or][0][and][0][city][equals]=Roma&columns=["name"]'
  expect(new URLSearchParams(whatIsListed(list)).get('where[or][0][and][0][city][equals]')).toBe(
    'Roma',
  )
  expect([...new URLSearchParams(whatIsListed(list)).keys()]).toEqual([
    'sort',
    'search',
    'where[or][0][and][0][city][equals]',
  ])
})
