import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { programOf, runToEnd } from '../../scripts/lib/children.mjs'
import { inProject } from '../../scripts/lib/paths.mjs'

/** Who depends on whom: files of the project, or features. */
export type Arrow = { from: string; to: string }

export type Law = {
  arrows: Arrow[]
  /** Component paths that lead to no file. */
  lost: string[]
  /** `rule: from → to` of every arrow that breaks a rule. */
  violations: string[]
}

const places = ['src', 'plugins', 'payload.config.ts', 'tsconfig.json', '.dependency-cruiser.cjs']

/** `/src/home/components/Welcome#Welcome`, as the configuration names a component. */
const componentPath = /(['"`])(\/(?:src|plugins)\/[^'"`#\s$]+)#\w+\1/g
/** `/src/platform/admin/ListTrail` put together with the rest of a component path. */
const componentFolder = /(['"`])(\/(?:src|plugins)\/[^'"`#\s$]+)\1/g

/**
 * Holds a copy of the sources to the rules of .dependency-cruiser.cjs, component paths included: they
 * are strings, so each becomes an import there.
 * @param change edits the copy first
 */
export const lawOf = async (change: (folder: string) => void = () => {}): Promise<Law> => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'crm-arrows-'))
  try {
    for (const place of places)
      fs.cpSync(inProject(place), path.join(folder, place), { recursive: true })
    change(folder)
    const lost = addComponentArrows(folder)
    const { code, output } = await runToEnd({
      args: [
        programOf('dependency-cruiser/bin/dependency-cruise.mjs'),
        '--config',
        '.dependency-cruiser.cjs',
        '--output-type',
        'json',
        ...places.slice(0, 3),
      ],
      cwd: folder,
      quiet: true,
    })
    const start = output.indexOf('{')
    if (start < 0) throw new Error(`dependency-cruiser ended with ${code}: ${output}`)
    const { modules, summary } = JSON.parse(output.slice(start)) as Cruised
    return {
      arrows: modules.flatMap(({ dependencies, source }) =>
        dependencies.map(({ resolved }) => ({ from: source, to: resolved })),
      ),
      lost,
      violations: summary.violations.map(({ from, rule, to }) => `${rule.name}: ${from} → ${to}`),
    }
  } finally {
    fs.rmSync(folder, { force: true, recursive: true })
  }
}

type Cruised = {
  modules: { dependencies: { resolved: string }[]; source: string }[]
  summary: { violations: { from: string; rule: { name: string }; to: string }[] }
}

const addComponentArrows = (folder: string): string[] => {
  const lost: string[] = []
  for (const file of sourcesIn(folder)) {
    const text = fs.readFileSync(file, 'utf8')
    const named = [...text.matchAll(componentPath)].map((match) => String(match[2]))
    // The beginning of several component paths leads to a component itself, or to a folder.
    const begun = [...text.matchAll(componentFolder)].map((match) => String(match[2]))
    const imports = [...new Set([...named, ...begun])].flatMap((name) => {
      const target = fileOf(path.join(folder, name))
      if (!target) {
        if (named.includes(name)) lost.push(`${path.relative(folder, file)}: ${name}`)
        return []
      }
      // Types alone: a component that comes by its path makes no circle of files.
      return [`import type {} from '${relative(file, target)}'\n`]
    })
    if (imports.length > 0) fs.appendFileSync(file, `\n${imports.join('')}`)
  }
  return lost
}

const relative = (from: string, to: string): string => {
  const way = path.relative(path.dirname(from), to).replaceAll('\\', '/')
  return way.startsWith('.') ? way : `./${way}`
}

const fileOf = (place: string): string | undefined =>
  ['.tsx', '.ts', '/index.tsx', '/index.ts']
    .map((end) => place + end)
    .find((file) => fs.existsSync(file))

const sourcesIn = (folder: string): string[] =>
  fs
    .readdirSync(folder, { encoding: 'utf8', recursive: true })
    .filter((name) => /\.tsx?$/.test(name) && !/payload-types|(^|[/\\])tests[/\\]/.test(name))
    .map((name) => path.join(folder, name))

/** Which feature or plugin a file is of; null for platform, app and programs. */
export const featureOf = (file: string): null | string =>
  /^src\/(?!platform\/|app\/)([^/]+)\//.exec(file)?.[1] ?? /^plugins\/[^/]+/.exec(file)?.[0] ?? null

/** The arrows between features, each once. */
export const featureArrows = (arrows: Arrow[]): Arrow[] => {
  const found = new Map<string, Arrow>()
  for (const arrow of arrows) {
    const from = featureOf(arrow.from)
    const to = featureOf(arrow.to)
    if (from && to && from !== to) found.set(`${from} ${to}`, { from, to })
  }
  return [...found.values()]
}

/** A circle among the arrows, as `a → b → a`; null where there is none. */
export const circleIn = (arrows: Arrow[]): null | string => {
  const done = new Set<string>()
  const walk = (one: string, way: string[]): null | string => {
    if (way.includes(one)) return [...way.slice(way.indexOf(one)), one].join(' → ')
    if (done.has(one)) return null
    done.add(one)
    for (const { from, to } of arrows) {
      const circle = from === one ? walk(to, [...way, one]) : null
      if (circle) return circle
    }
    return null
  }
  for (const { from } of arrows) {
    const circle = walk(from, [])
    if (circle) return circle
  }
  return null
}
