import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

it('activities know nothing of the timeline, neither by an import nor by the path of a component', () => {
  const folder = 'src/activities'
  const files = fs
    .readdirSync(folder, { encoding: 'utf8', recursive: true })
    .filter((file) => /\.tsx?$/.test(file))
  expect(files.length).toBeGreaterThan(50)
  const wrong = files.filter((file) =>
    /['"`](#timeline|[^'"`\n]*\/timeline\/)/.test(fs.readFileSync(path.join(folder, file), 'utf8')),
  )
  expect(wrong).toEqual([])
})
