import fs from 'node:fs'
import path from 'node:path'
import { buildConfig, type Endpoint, type SanitizedConfig } from 'payload'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { payloadsHandler, proofOf } from '#platform/http'
import { inProject, root } from '../../scripts/lib/paths.mjs'
import { config } from '../support/parts'
import { endpointsTable } from './rights/table'

const walk = (folder: string): string[] =>
  fs.existsSync(folder)
    ? fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
        const file = path.join(folder, entry.name)
        return entry.isDirectory() ? walk(file) : [file]
      })
    : []

type Source = { lines: string[]; name: string; text: string; tree: ts.SourceFile }

/** What the product runs; generated files and tests apart. */
const sources: Source[] = ['src', 'plugins', 'payload.config.ts']
  .flatMap((place) => (place.endsWith('.ts') ? [inProject(place)] : walk(inProject(place))))
  .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !/payload-types|[/\\]tests[/\\]/.test(file))
  .map((file) => {
    const text = fs.readFileSync(file, 'utf8')
    return {
      lines: text.split('\n'),
      name: path.relative(root, file).replaceAll('\\', '/'),
      text,
      tree: ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true),
    }
  })

const each = (source: Source, visit: (node: ts.Node) => void): void => {
  const go = (node: ts.Node): void => {
    visit(node)
    ts.forEachChild(node, go)
  }
  go(source.tree)
}

const lineOf = (source: Source, node: ts.Node) =>
  source.tree.getLineAndCharacterOfPosition(node.getStart()).line

const placeOf = (source: Source, node: ts.Node) => `${source.name}:${lineOf(source, node) + 1}`

/** Is there a comment on the lines just above, or within? */
const explained = (source: Source, node: ts.Node, within: number) => {
  const line = lineOf(source, node)
  return source.lines
    .slice(Math.max(0, line - within), line + node.getText().split('\n').length)
    .some((text) => /\/\/ |^\s*(\/\*\*|\*) /.test(text))
}

/** Seeds and jobs act for the system; a job that acts for a person says so itself. */
const forTheSystem = /^src\/demo\/|\/jobs\//

const operations = new Set([
  'count',
  'create',
  'delete',
  'duplicate',
  'find',
  'findByID',
  'findDistinct',
  'findGlobal',
  'update',
  'updateGlobal',
])

/** The properties of a call's only parameter, those of a spread variable of the file included. */
const optionsOf = (source: Source, call: ts.CallExpression): Map<string, string> => {
  const found = new Map<string, string>()
  const take = (node: ts.Node | undefined): void => {
    if (!node || !ts.isObjectLiteralExpression(node)) return
    for (const property of node.properties) {
      if (ts.isPropertyAssignment(property)) {
        found.set(property.name.getText(), property.initializer.getText())
      } else if (ts.isShorthandPropertyAssignment(property)) {
        found.set(property.name.getText(), property.name.getText())
      } else if (ts.isSpreadAssignment(property)) {
        const name = property.expression.getText()
        each(source, (other) => {
          if (ts.isVariableDeclaration(other) && other.name.getText() === name) {
            take(other.initializer)
          }
        })
      }
    }
  }
  take(call.arguments[0])
  return found
}

describe('the sources', () => {
  it('say for whom each call of the Local API acts', () => {
    const wrong: string[] = []
    let calls = 0
    for (const source of sources) {
      if (forTheSystem.test(source.name)) continue
      each(source, (node) => {
        if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return
        const { expression, name } = node.expression
        if (!operations.has(name.text) || !/(^|\.)payload$/.test(expression.getText())) return
        calls += 1
        const options = optionsOf(source, node)
        const override = options.get('overrideAccess')
        const forUser = override === 'false' && options.has('user') && options.has('req')
        const forSystem = override === 'true' && explained(source, node, 14)
        // Handed through: who calls is asked the same.
        const handedThrough =
          override === 'overrideAccess' &&
          options.has('user') &&
          options.has('req') &&
          explained(source, node, 4)
        if (!forUser && !forSystem && !handedThrough) wrong.push(placeOf(source, node))
      })
    }
    expect(calls).toBeGreaterThan(10)
    expect(wrong).toEqual([])
  })

  it('put nothing but literals into raw SQL, or say where it comes from', () => {
    const wrong: string[] = []
    const literal = (node: ts.Node | undefined): boolean =>
      node !== undefined &&
      (ts.isStringLiteralLike(node) ||
        (ts.isConditionalExpression(node) && literal(node.whenTrue) && literal(node.whenFalse)))
    for (const source of sources) {
      each(source, (node) => {
        if (!ts.isCallExpression(node) || node.expression.getText() !== 'sql.raw') return
        if (!literal(node.arguments[0]) && !explained(source, node, 4)) {
          wrong.push(placeOf(source, node))
        }
      })
    }
    expect(wrong).toEqual([])
  })

  it('never send text to the database outside of a tagged template', () => {
    const wrong: string[] = []
    for (const source of sources) {
      each(source, (node) => {
        if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return
        if (node.expression.name.text !== 'execute') return
        const [query] = node.arguments
        if (query && (ts.isTemplateExpression(query) || ts.isBinaryExpression(query))) {
          wrong.push(placeOf(source, node))
        }
      })
    }
    expect(wrong).toEqual([])
  })

  it('let no component fetch by itself', () => {
    const client = 'src/platform/admin/ask.ts'
    const wrong: string[] = []
    for (const source of sources) {
      if (!/\/(components|admin|widgets)\//.test(source.name) || source.name === client) continue
      each(source, (node) => {
        const isAsking =
          (ts.isCallExpression(node) && /^(\w+\.)?fetch$/.test(node.expression.getText())) ||
          (ts.isNewExpression(node) && /XMLHttpRequest$/.test(node.expression.getText()))
        if (isAsking) wrong.push(placeOf(source, node))
      })
    }
    expect(sources.map(({ name }) => name)).toContain(client)
    expect(wrong).toEqual([])
  })

  it('name what is inside Payload, drizzle and pg-boss in one place alone', () => {
    const inside =
      /tableNameMap|buildQuery\(|createTableName|Symbol\.for\(.drizzle|sqlToQuery|prepareQuery|escapeParam|\.sessions\?\.\[|session\.client|pgboss\.job|requireDrizzleKit|poolOptions|readReplicaOptions/
    const wrong = sources.filter(
      ({ name, text }) => inside.test(text) && !name.startsWith('src/platform/database/adapter/'),
    )
    expect(wrong.map(({ name }) => name)).toEqual([])
  })

  it('make no markup from text', () => {
    const wrong = sources.filter(({ text }) =>
      /dangerouslySetInnerHTML|\.innerHTML\s*=|insertAdjacentHTML|document\.write\(/.test(text),
    )
    expect(wrong.map(({ name }) => name)).toEqual([])
  })

  it('run no text as code', () => {
    const wrong = sources.filter(({ text }) => /\beval\(|new Function\(|vm\.run/.test(text))
    expect(wrong.map(({ name }) => name)).toEqual([])
  })

  it('name no outside host', () => {
    /** Names of XML vocabularies, which nobody asks, and a map that a person opens by pressing a link. */
    const names =
      /^https?:\/\/(schemas\.openxmlformats\.org|www\.w3\.org|www\.openstreetmap\.org)\//
    const wrong: string[] = []
    for (const source of sources) {
      each(source, (node) => {
        if (!ts.isStringLiteralLike(node) && !ts.isTemplateExpression(node)) return
        for (const [url] of node
          .getText()
          .matchAll(/https?:\/\/[a-z0-9.-]+\.[a-z]{2,}[^\s'"`]*/gi)) {
          if (!names.test(url) && !/\.example\b/.test(url)) {
            wrong.push(`${placeOf(source, node)} ${url}`)
          }
        }
      })
    }
    expect(wrong).toEqual([])
    for (const { name, text } of sources) expect(text, name).not.toMatch(/gravatar\.com|next\/font/)
  })
})

type WithEndpoints = Pick<SanitizedConfig, 'collections' | 'endpoints' | 'globals'>

const everyEndpoint = ({ collections, endpoints, globals }: WithEndpoints): Endpoint[] => [
  ...endpoints,
  ...[...collections, ...globals].flatMap((one) => one.endpoints || []),
]

/** What every configuration has, with a collection of each kind. */
const plain = await buildConfig({
  collections: [
    { slug: 'files', fields: [], upload: true },
    { slug: 'logins', auth: { useAPIKey: true }, fields: [] },
    { slug: 'texts', fields: [], versions: true },
  ],
  db: config.db,
  globals: [{ slug: 'settings', fields: [], versions: true }],
  secret: 'only-to-look-at-it',
})
const payloadsOwn = new Set(everyEndpoint(plain).map(({ handler }) => handler))

describe('the configuration', () => {
  it('asks nothing of outside hosts', () => {
    expect(config.admin.avatar).toBe('default')
    expect(config.telemetry).toBe(false)
  })

  it('keeps uploads from being fetched, shown or run', () => {
    for (const { slug, upload } of config.collections) {
      if (!upload) continue
      expect(upload.pasteURL, slug).toBe(false)
      expect(upload.skipSafeFetch ?? false, slug).toBe(false)
      expect(upload.mimeTypes?.length, slug).toBeGreaterThan(0)
      expect(upload.mimeTypes?.join(), slug).not.toMatch(/svg|html|\*/)
      const headers = upload.modifyResponseHeaders?.({ headers: new Headers() })
      expect(headers?.get('Content-Disposition'), slug).toMatch(/^attachment/)
      expect(headers?.get('X-Content-Type-Options'), slug).toBe('nosniff')
    }
  })

  it('has no endpoint but Payload’s own and those that `endpoint` made', () => {
    const wrong = everyEndpoint(config).filter(
      (one) => !payloadsOwn.has(payloadsHandler(one.handler)) && !proofOf(one),
    )
    expect(wrong.map(({ method, path }) => `${method} ${path}`)).toEqual([])
    expect(everyEndpoint(config).filter(proofOf).length).toBeGreaterThan(30)
  })

  it('lets nobody in without a login, but where the rights table says by what', () => {
    const stated = Object.entries(endpointsTable).flatMap(([name, { public: proof }]) =>
      proof === undefined ? [] : [`${name}: ${proof}`],
    )
    const made = [
      ...config.endpoints.map((one) => ({ base: '', one })),
      ...config.collections.flatMap(({ endpoints, slug }) =>
        (endpoints || []).map((one) => ({ base: `/${slug}`, one })),
      ),
    ]
    const found = made.flatMap(({ base, one }) => {
      const proof = proofOf(one)?.proof ?? null
      const name = `${one.method.toUpperCase()} ${base}${one.path}`
      // Without one of its own the matrix has to see it refused.
      if (proof === null && proofOf(one) && endpointsTable[name]) {
        expect(endpointsTable[name].nobody, name).toEqual([401])
      }
      return proof === null ? [] : [`${name}: ${proof}`]
    })
    expect(found.sort()).toEqual(stated.sort())
  })

  it('gives every collection rights of its own', () => {
    const open = config.collections.filter(
      ({ access, slug }) =>
        !slug.startsWith('payload-') &&
        [access.create, access.read, access.update, access.delete].some((each) =>
          /Boolean\(user\)/.test(String(each)),
        ),
    )
    expect(open.map(({ slug }) => slug)).toEqual([])
  })
})
