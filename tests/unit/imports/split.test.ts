import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitCell } from '#imports/mapping/split'
import type { Split } from '#imports/types'

const right: Split = {
  fields: ['street', 'postalCode', 'city', 'province'],
  from: 'right',
  kind: 'separator',
  separator: ' - ',
}

describe('a combined column', () => {
  it('is cut from the right, so that a street may hold the separator', () => {
    expect(splitCell('C/O OSPEDALE - VIALE SE - 7047 - THIESI - SS', right)).toEqual({
      city: 'THIESI',
      postalCode: '7047',
      province: 'SS',
      street: 'C/O OSPEDALE - VIALE SE',
    })
  })

  it('stays whole in the open field when there are too few pieces', () => {
    expect(splitCell('VIA ROMA 1', right)).toEqual({ street: 'VIA ROMA 1' })
  })

  it('gives back every piece that was joined', () => {
    const piece = fc.stringMatching(/^[a-z0-9][a-z0-9 ]{0,8}[a-z0-9]$/)
    const inner = fc.array(piece, { maxLength: 4, minLength: 1 })
    fc.assert(
      fc.property(inner, piece, piece, piece, (street, postalCode, city, province) => {
        const text = [...street, postalCode, city, province].join(' - ')
        expect(splitCell(text, right)).toEqual({
          city,
          postalCode,
          province,
          street: street.join(' - '),
        })
      }),
    )
  })

  it('holds an Italian address', () => {
    const address = (text: string) => splitCell(text, { kind: 'address' })
    expect(address('Via Roma 1, 20121 Milano (MI)')).toEqual({
      city: 'Milano',
      postalCode: '20121',
      province: 'MI',
      street: 'Via Roma 1',
    })
    expect(address("Piazza Sant'Agostino 3 - 00186 Roma RM")).toMatchObject({ province: 'RM' })
    expect(address('Via Roma')).toEqual({ street: 'Via Roma' })
  })

  it('holds a name, particles with the surname', () => {
    const name = (text: string, order: 'first-last' | 'last-first') =>
      splitCell(text, { kind: 'name', order })
    expect(name('De Luca Anna Maria', 'last-first')).toEqual({
      firstName: 'Anna Maria',
      lastName: 'De Luca',
    })
    expect(name('Anna Maria De Luca', 'first-last')).toEqual({
      firstName: 'Anna Maria',
      lastName: 'De Luca',
    })
    expect(name('Rossi, Mario', 'first-last')).toEqual({ firstName: 'Mario', lastName: 'Rossi' })
    expect(name('Rossi', 'last-first')).toEqual({ lastName: 'Rossi' })
  })
})
