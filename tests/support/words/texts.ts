import fs from 'node:fs'
import path from 'node:path'
import { en as payloadEn } from '@payloadcms/translations/languages/en'
import { it as payloadIt } from '@payloadcms/translations/languages/it'
import ts from 'typescript'
import type { Language } from '#platform/i18n'
import { inProject } from '../../../scripts/lib/paths.mjs'
import { config } from '../parts'

/** A text of the product in one language, and where it stands. */
export type Text = { text: string; where: string }

export type Texts = Record<Language, Text[]>

/** Sample data and tests speak of what they like. */
const left = /[/\\](demo|tests)[/\\]|payload-types/

const sources = (): string[] =>
  ['src', 'plugins'].flatMap((place) =>
    fs
      .readdirSync(inProject(place), { encoding: 'utf8', recursive: true })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => inProject(place, file))
      .filter((file) => !left.test(file)),
  )

/** The literal texts below a node, without names of keys and without what stands in their gaps. */
const literalsIn = (node: ts.Node): string[] => {
  const found: string[] = []
  const visit = (at: ts.Node): void => {
    if (ts.isImportDeclaration(at) || ts.isTypeNode(at)) return
    if (ts.isPropertyAssignment(at)) {
      visit(at.initializer)
      return
    }
    if (ts.isStringLiteralLike(at)) found.push(at.text)
    if (ts.isTemplateExpression(at)) {
      // One text with gaps, as people see it.
      found.push(
        [at.head, ...at.templateSpans.map(({ literal }) => literal)]
          .map(({ text }) => text)
          .join('{}'),
      )
      for (const { expression } of at.templateSpans) visit(expression)
      return
    }
    ts.forEachChild(at, visit)
  }
  visit(node)
  return found
}

const languageOf = (name: string | undefined): Language | undefined =>
  name === 'en' || name === 'it' ? name : undefined

const read = (file: string, texts: Texts): void => {
  const source = fs.readFileSync(file, 'utf8')
  if (!/\b(en|it)\b/.test(source)) return
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true)
  const where = path.relative(inProject(), file)
  const keep = (language: Language, node: ts.Node) =>
    texts[language].push(...literalsIn(node).map((text) => ({ text, where })))
  // A file of one language holds nothing else.
  const whole = /[/\\]translations[/\\](?:\w+\.)?(en|it)\.ts$/.exec(file)?.[1]
  if (whole) return void keep(whole as Language, tree)
  const visit = (node: ts.Node): void => {
    if (
      (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) &&
      node.initializer &&
      !ts.isIdentifier(node.initializer)
    ) {
      const language = languageOf(node.name.getText(tree))
      if (language) return void keep(language, node.initializer)
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
}

type Tree = { [key: string]: Tree | string } | undefined

const leavesOf = (tree: Tree, where: string): Text[] =>
  Object.entries(tree ?? {}).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [{ text: value, where: `${where}:${key}` }]
      : leavesOf(value, `${where}:${key}`),
  )

/** Payload's own texts, mended by ours. */
const ofPayload = (language: Language, own: object): Text[] => {
  const mended = config.i18n.translations[language] as Tree
  const groups = own as { [group: string]: Tree }
  const keys = new Set([...Object.keys(groups), ...Object.keys(mended ?? {})])
  return [...keys].flatMap((group) => {
    const ours = mended?.[group]
    return leavesOf(
      { ...groups[group], ...(typeof ours === 'object' ? ours : {}) },
      `payload ${group}`,
    )
  })
}

/** Every text of the product, of its parts and of Payload, in both languages. */
export const readTexts = (): Texts => {
  const texts: Texts = {
    en: ofPayload('en', payloadEn.translations),
    it: ofPayload('it', payloadIt.translations),
  }
  for (const file of sources()) read(file, texts)
  return texts
}
