import type { FlattenedField } from 'payload'
import { config } from '../support/parts'

/** A route as the configuration has it. */
export type Route = { collection: null | string; method: string; path: string }

const methodsOf = (
  base: string,
  collection: null | string,
  endpoints: readonly { method: string; path: string }[] | false | undefined,
): Route[] =>
  (endpoints || []).map(({ method, path }) => ({
    collection,
    method: method.toUpperCase(),
    path: `${base}${path === '/' ? '' : path}`,
  }))

/** Every route that is registered, Payload's own included. */
export const routes: Route[] = [
  ...methodsOf('', null, config.endpoints),
  ...config.globals.flatMap(({ endpoints, slug }) =>
    methodsOf(`/globals/${slug}`, null, endpoints),
  ),
  ...config.collections.flatMap(({ endpoints, slug }) => methodsOf(`/${slug}`, slug, endpoints)),
]

/** The collections that have routes. */
export const collections = config.collections.filter(({ endpoints }) => endpoints)

const [, ...others] = collections.filter(({ custom }) => custom?.dictionary)

/** Dictionaries but for one: all are made alike. */
export const alike = new Set<string>(others.map(({ slug }) => slug))

export const fieldsOf = (slug: string): FlattenedField[] =>
  config.collections.find((one) => one.slug === slug)?.flattenedFields ?? []

export const nameOf = ({ method, path }: Route): string => `${method} ${path}`

/** Every path that a filter may name, with the type of its field. */
export const pathsOf = (slug: string): { path: string; type: string }[] => {
  const walk = (fields: FlattenedField[], prefix: string): { path: string; type: string }[] =>
    fields.flatMap((field) => {
      const path = `${prefix}${field.name}`
      const below = 'flattenedFields' in field ? walk(field.flattenedFields, `${path}.`) : []
      return [{ path, type: field.type }, ...below]
    })
  return [{ path: 'id', type: 'id' }, ...walk(fieldsOf(slug), '')]
}
