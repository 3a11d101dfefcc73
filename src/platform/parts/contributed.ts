import type { Brings, Contributed, Contributions, Kind, Part } from './part'

/**
 * What the parts bring, put together when it is asked for.
 * @throws when a kind of theirs depends on itself: that is a mistake in a part
 */
export const createContributed = (parts: readonly Part[]): Contributed => {
  const known = new Map<Kind, readonly unknown[]>()
  const underWay = new Set<Kind>()
  const all: Contributed = {
    of: <K extends Kind>(kind: K): readonly Contributions[K][] => {
      const found = known.get(kind)
      // What was stored under a kind is of its type.
      if (found) return found as readonly Contributions[K][]
      if (underWay.has(kind)) throw new Error(`The parts’ “${kind}” depend on themselves`)
      underWay.add(kind)
      const made = parts.flatMap(({ brings }) => listOf({ all, brings, kind })).sort(byOrder)
      underWay.delete(kind)
      known.set(kind, made)
      return made
    },
  }
  return all
}

/** By the place that they ask for; the rest as the parts come. */
const byOrder = (a: Ordered, b: Ordered): number => orderOf(a) - orderOf(b)

type Ordered = { order?: unknown } | object

const orderOf = (one: Ordered): number =>
  'order' in one && typeof one.order === 'number' ? one.order : 100

const listOf = <K extends Kind>({
  all,
  brings,
  kind,
}: {
  all: Contributed
  brings: Brings
  kind: K
}): readonly Contributions[K][] => {
  const list = brings[kind]
  return typeof list === 'function' ? list(all) : (list ?? [])
}

type WithParts = { custom?: Record<string, unknown> }

/** Where the configuration keeps what the parts bring; read with `contributed`. */
export const keepContributed = (all: Contributed) => ({ parts: all })

/** What the parts of a running CRM bring. @param config the finished configuration */
export const contributed = ({ custom }: WithParts): Contributed => {
  // `composeCRM` puts it there, and nobody else writes under this name.
  const all = custom?.parts as Contributed | undefined
  if (!all) throw new Error('This configuration was not made by composeCRM')
  return all
}
