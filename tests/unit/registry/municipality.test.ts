import { describe, expect, test } from 'vitest'
import {
  municipalitiesNamed,
  normaliseProvince,
  regionOf,
  searchMunicipalities,
} from '#registry/rules'
import data from '../../../src/registry/data/municipalities.json'

const all = data.municipalities as string[][]
const found = (name: string, province: string) =>
  municipalitiesNamed(name).some((municipality) => municipality.province === province)

describe('municipalities', () => {
  test('every one is found by its name, in capitals, without accents', () => {
    for (const [name = '', province = ''] of all) {
      expect(found(name, province), name).toBe(true)
      expect(found(name.toUpperCase(), province), name).toBe(true)
      const plain = name.normalize('NFD').replace(/\p{M}/gu, '')
      expect(found(plain, province), plain).toBe(true)
    }
  })

  test('an accent may be an apostrophe, an apostrophe curly or a space', () => {
    for (const [typed, province] of [
      ["Forli'", 'FC'],
      ["CANTU'", 'CO'],
      ['L’Aquila', 'AQ'],
      ['L Aquila', 'AQ'],
      ["SANT'AGATA BOLOGNESE", 'BO'],
      ['Sant Agata Bolognese', 'BO'],
      ['  Milano ', 'MI'],
    ] as const) {
      expect(found(typed, province), typed).toBe(true)
    }
  })

  test('either half of a bilingual name, or both', () => {
    for (const typed of ['Bolzano', 'Bozen', 'Bolzano/Bozen', 'bolzano - bozen']) {
      expect(found(typed, 'BZ'), typed).toBe(true)
    }
    expect(found('Meran', 'BZ')).toBe(true)
  })

  test('towns are known by the names that people use', () => {
    expect(found('Reggio Emilia', 'RE')).toBe(true)
    expect(found('Reggio Calabria', 'RC')).toBe(true)
    expect(found('Reggio di Calabria', 'RC')).toBe(true)
  })

  test('five names are those of two places each', () => {
    for (const name of ['Castro', 'Livo', 'Peglio', 'Samone', 'San Teodoro']) {
      expect(municipalitiesNamed(name), name).toHaveLength(2)
    }
  })

  test('an unknown name is nobody’s', () => {
    expect(municipalitiesNamed('Springfield')).toEqual([])
    expect(municipalitiesNamed('')).toEqual([])
  })

  test('the search puts what begins so first, the shortest before the others', () => {
    expect(searchMunicipalities('rom')[0]?.name).toBe('Roma')
    expect(searchMunicipalities('bol').map(({ name }) => name)).toContain('Bologna')
    expect(searchMunicipalities('', 10)).toEqual([])
    expect(searchMunicipalities('a', 7)).toHaveLength(7)
  })
})

describe('provinces', () => {
  test('every code has a region, and its name gives the code', () => {
    for (const [code, [name = '', region = '']] of Object.entries(
      data.provinces as Record<string, string[]>,
    )) {
      expect(regionOf(code)).toBe(region)
      expect(normaliseProvince(code.toLowerCase())).toBe(code)
      expect(normaliseProvince(` (${code}) `)).toBe(code)
      expect(normaliseProvince(name), name).toBe(code)
    }
  })

  test('one that does not exist is refused, one that was abolished is not', () => {
    expect(normaliseProvince('XX')).toBeNull()
    expect(normaliseProvince('')).toBeNull()
    expect(normaliseProvince('constructor')).toBeNull()
    expect(normaliseProvince('OT')).toBe('OT')
  })
})
