import fs from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, it, vi } from 'vitest'
import { type Copy, makeCopy } from '../../support/copies'

/** Each program loads the whole configuration. */
vi.setConfig({ hookTimeout: 240_000, testTimeout: 120_000 })

let copy: Copy

/** Takes imports and lines of the plugins out, as one would by hand. */
const withoutPlugins = (text: string): string =>
  [...text.matchAll(/^import \{ (\w+) \} from '\.\/plugins\/.*\n/gm)].reduce(
    (left, [line, name]) =>
      left.replace(line, '').replace(new RegExp(`^  ${name}\\(.*\n`, 'm'), ''),
    text,
  )

beforeAll(async () => {
  copy = await makeCopy({
    change: (folder) => {
      const file = path.join(folder, 'payload.config.ts')
      fs.writeFileSync(file, withoutPlugins(fs.readFileSync(file, 'utf8')))
    },
    name: 'without-plugins',
  })
})

it('types and import map know nothing of the plugins', () => {
  expect(fs.readFileSync(path.join(copy.folder, 'payload.config.ts'), 'utf8')).not.toMatch(
    /plugins/,
  )
  const importMap = path.join(copy.folder, 'src/app/(payload)/admin/importMap.js')
  expect(fs.readFileSync(importMap, 'utf8')).not.toMatch(/plugins\//)
})

it('no migration drops their tables', async () => {
  const folder = path.join(copy.folder, 'migrations')
  const before = fs.readdirSync(folder)
  await copy.run('migrate-create', 'nothing', '--skip-empty')
  expect(fs.readdirSync(folder)).toEqual(before)
})
