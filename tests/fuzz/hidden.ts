import type { Route } from './product'
import { nameOf, routes } from './product'
import type { IDs } from './requests'
import { type Logins, send } from './walk'

const absent = 1_000_000

type Differing = { as: string; hidden: string; route: string; absent: string }

type HiddenArgs = { ids: IDs; logins: Logins; url: string }

/** Bodies with which the routes of a record are asked: nothing, and something that means little. */
const bodies = [undefined, '{}', '{"notes":"x"}', '[]']

/** Without what tells when it was, and which record was asked for. */
const plain = (text: string, id: number): string =>
  text
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'at')
    .replaceAll(new RegExp(`(?<!\\d)${id}(?!\\d)`, 'g'), 'id')

/**
 * Asks every route of a record for one that somebody may not see, and for one that is not there.
 * @returns where the two answers differ
 */
export const compareHidden = async ({ ids, logins, url }: HiddenArgs): Promise<Differing[]> => {
  const differing: Differing[] = []
  const ofRecords = routes.filter(
    ({ collection, path }) => collection && /\/:id\??(\/|$)/.test(path),
  )
  for (const [as, login] of Object.entries(logins)) {
    const authorization = await login()
    const ask = (route: Route, id: number, body: string | undefined) =>
      send(
        url,
        {
          body: route.method === 'GET' ? undefined : body,
          headers: { 'Accept-Language': 'en', ...(body && { 'Content-Type': 'application/json' }) },
          method: route.method,
          path: `/api${route.path.replace(/:id\??/, String(id))}`,
          reaches: [],
        },
        authorization,
      )
    for (const route of ofRecords) {
      const hidden = (ids[route.collection ?? ''] ?? []).at(-1)
      if (hidden === undefined) continue
      const reading = await ask(
        { ...route, method: 'GET', path: `/${route.collection}/:id` },
        hidden,
        undefined,
      )
      if (reading.status === 200) continue
      for (const body of route.method === 'GET' ? [undefined] : bodies) {
        const [one, other] = [await ask(route, hidden, body), await ask(route, absent, body)]
        const [ofHidden, ofAbsent] = [
          `${one.status} ${plain(one.text, hidden)}`,
          `${other.status} ${plain(other.text, absent)}`,
        ]
        if (ofHidden !== ofAbsent) {
          differing.push({
            absent: ofAbsent,
            as,
            hidden: ofHidden,
            route: `${nameOf(route)} ${body}`,
          })
        }
      }
    }
  }
  return differing
}
