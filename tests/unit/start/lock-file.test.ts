import fs from 'node:fs'
import { expect, test } from 'vitest'
import { completeLock } from '../../../scripts/lib/complete-lock.mjs'
import { inProject } from '../../../scripts/lib/paths.mjs'

test('npm ci accepts the lock on every system (or else: npm run lock:complete)', () => {
  const lock = JSON.parse(fs.readFileSync(inProject('package-lock.json'), 'utf8'))
  expect(completeLock({ lock })).toEqual([])
})

test('the lock names no package registry', () => {
  const lock = fs.readFileSync(inProject('package-lock.json'), 'utf8')
  expect(lock.match(/"resolved": "https?:.*/g)).toBeNull()
})

test('a package for another system is added with the version that is asked for', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/tool': { optionalDependencies: { '@tool/win32-x64': '1.2.3' }, dev: true },
    },
  }
  expect(completeLock({ lock })).toEqual(['@tool/win32-x64'])
  expect(lock.packages).toHaveProperty(['node_modules/@tool/win32-x64'], {
    version: '1.2.3',
    cpu: ['x64'],
    os: ['win32'],
    dev: true,
    optional: true,
  })
})
