import { expect, test } from 'vitest'
import type { Relationship } from '#payload-types'
import { kindSeen, seenFrom } from '#registry/relationshipSides'

const kind = { id: 1, inverseEn: 'supplier of', inverseIt: 'fornitore di', label: 'customer of' }

const doc = {
  from: { relationTo: 'companies', value: { id: 7, name: 'Buyer' } },
  id: 3,
  kind,
  to: { relationTo: 'contacts', value: { fullName: 'Verdi Anna', id: 7 } },
} as unknown as Relationship

test('a relationship is called as the side that looks at it says', () => {
  const from = seenFrom({ doc, language: 'en', subject: { collection: 'companies', id: 7 } })
  expect(from).toMatchObject({
    kind: 'customer of',
    other: { collection: 'contacts', id: 7, title: 'Verdi Anna' },
  })
  const to = seenFrom({ doc, language: 'it', subject: { collection: 'contacts', id: 7 } })
  expect(to).toMatchObject({
    kind: 'fornitore di',
    other: { collection: 'companies', id: 7, title: 'Buyer' },
  })
})

test('a kind without a name for the other side keeps the one that it has', () => {
  const half = { inverseEn: null, inverseIt: 'seguito da', label: 'consultant of' }
  expect(kindSeen({ isFrom: false, kind: half, language: 'en' })).toBe('seguito da')
  const none = { inverseEn: '', inverseIt: null, label: 'partner of' }
  expect(kindSeen({ isFrom: false, kind: none, language: 'en' })).toBe('partner of')
})

test('the other side that may not be seen is not named', () => {
  const hidden = { ...doc, to: { relationTo: 'contacts', value: 7 } } as Relationship
  const subject = { collection: 'companies', id: 7 } as const
  expect(seenFrom({ doc: hidden, language: 'en', subject })).toBeNull()
})
