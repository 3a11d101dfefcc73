import fs from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { circleIn, featureArrows, type Law, lawOf } from '../support/arrows'

/** Each of them reads the whole project. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const edit = (file: string, change: (text: string) => string) => (folder: string) => {
  const place = path.join(folder, file)
  fs.writeFileSync(place, change(fs.readFileSync(place, 'utf8')))
}

describe('the arrows, in imports and component paths', () => {
  let law: Law
  beforeAll(async () => {
    law = await lawOf()
  })

  it('run one way', () => {
    expect(law.violations).toEqual([])
  })

  it('lead to files', () => {
    expect(law.lost).toEqual([])
  })

  it('make no circle of features', () => {
    const arrows = featureArrows(law.arrows)
    expect(arrows).toContainEqual({ from: 'registry', to: 'activities' })
    expect(circleIn(arrows)).toBeNull()
  })
})

describe('the law notices', () => {
  it('an import that climbs into another feature, or upward', async () => {
    const { violations } = await lawOf(
      edit('src/search/index.ts', (text) =>
        [
          "import { createLeads } from '../sales/leads'",
          "import { crmZones } from '../../plugins/crm-zones'",
          text,
        ].join('\n'),
      ),
    )
    expect(violations).toContain(
      'feature-through-its-face: src/search/index.ts → src/sales/leads.ts',
    )
    expect(violations).toContain(
      'src-never-imports-a-plugin: src/search/index.ts → plugins/crm-zones/index.ts',
    )
  })

  it('a component path that does', async () => {
    const { lost, violations } = await lawOf(
      edit('src/search/index.ts', (text) =>
        [
          "export const turned = '/src/sales/components/LeadsTab#LeadsTab'",
          "export const upward = '/plugins/crm-zones/components/RulesTab#RulesTab'",
          "export const gone = '/src/search/components/Gone#Gone'",
          text,
        ].join('\n'),
      ),
    )
    expect(violations).toContain(
      'feature-through-its-face: src/search/index.ts → src/sales/components/LeadsTab/index.tsx',
    )
    expect(violations).toContain(
      'src-never-imports-a-plugin: src/search/index.ts → plugins/crm-zones/components/RulesTab/index.tsx',
    )
    expect(lost).toEqual(['src/search/index.ts: /src/search/components/Gone'])
  })

  it('a circle of features', async () => {
    const { arrows, violations } = await lawOf(
      edit('src/search/components/QuickSearch/open.ts', (text) =>
        ["import type {} from '#registry'", text].join('\n'),
      ),
    )
    expect(violations).toEqual([])
    expect(circleIn(featureArrows(arrows))).toMatch(/search → registry|registry → .*search/)
  })
})
