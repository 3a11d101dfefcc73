import { redirect } from 'next/navigation'
import { limits } from '../../http/gate/limits'
import { append } from '../address'
import { adminPath } from '../adminPath'
import { listIn } from './listIn'

type Said = Record<string, unknown>

type Args = {
  config: Promise<{ routes: { admin: string } }>
  params: Promise<{ segments?: string[] }>
  searchParams: Promise<Said>
}

const isCount = (value: unknown, most: number): boolean =>
  typeof value === 'string' && /^\d{1,9}$/.test(value) && Number(value) <= most

const parsed = (value: unknown): unknown => {
  try {
    return JSON.parse(String(value))
  } catch {
    return undefined
  }
}

/** What each of them has to be; Payload would stumble over anything else, or remember it for the person. */
const isFit = new Map<string, (value: unknown) => boolean>(
  Object.entries({
    columns: (value: unknown) => {
      const columns = parsed(value)
      return Array.isArray(columns) && columns.every((one) => typeof one === 'string')
    },
    limit: (value: unknown) => isCount(value, limits.answer) && value !== '0',
    page: (value: unknown) => isCount(value, 1e9),
    preset: (value: unknown) => isCount(value, 1e9),
    queryByGroup: (value: unknown) => parsed(value) instanceof Object,
    // PostgreSQL has no text with it.
    search: (value: unknown) => typeof value === 'string' && !value.includes('\0'),
  }),
)

const isUnfit = ([name, value]: [string, unknown]): boolean =>
  value !== '' && isFit.get(name)?.(value) === false

/**
 * Payload's parser leaves out the names that every object has, and shows more than was asked for: with a space
 * behind them they are names of no field, which the list tells.
 */
const asked = (name: string): string =>
  name.startsWith('where')
    ? name.replace(/\[([^[\]]+)\]/g, (whole, part) =>
        part in Object.prototype ? `[${part} ]` : whole,
      )
    : name

/**
 * What is asked of a list. Payload would add the saved view and the grouping that the person had last, to
 * whatever an address asks for: a list shows what its address says.
 * @throws Next's redirection to the list without what cannot be asked of it
 */
export const saidOfList = async ({ config, params, searchParams }: Args): Promise<Said> => {
  const sent = await searchParams
  const said = Object.fromEntries(Object.entries(sent).map(([name, value]) => [asked(name), value]))
  const { segments } = await params
  if (!listIn({ segments }).slug) return sent
  const entries = Object.entries(said)
  if (entries.some(isUnfit)) {
    const parts: string[] = []
    for (const entry of entries) if (!isUnfit(entry)) append(parts, ...entry)
    // Of a list of which nothing is asked, all that it shows is said elsewhere.
    const query = parts.length > 0 ? parts.join('&') : 'view=all'
    redirect(`${adminPath(await config, `/${segments?.join('/')}`)}?${query}`)
  }
  return said.preset ? said : { groupBy: '', ...said, preset: '' }
}
