import { expect, it } from 'vitest'
import { periodOf } from '../../../src/platform/database/filters/words/periods'

it('what every object has is no word', () => {
  for (const name of Object.getOwnPropertyNames(Object.prototype)) {
    for (const word of [name, `${name}-week`, `${name}-month`, `${name}-7-days`]) {
      expect(periodOf(word, '2026-11-28'), word).toBeNull()
    }
  }
})
