import type { BeforeListTableServerProps } from 'payload'
import * as qs from 'qs-esm'
import { requestOf } from './request'

/** The filter of the address, or of the saved view that the list shows. */
export const listWhere = async ({
  i18n,
  listPreferences,
  payload,
  searchParams,
}: BeforeListTableServerProps): Promise<unknown> => {
  const text = new URLSearchParams(
    Object.entries(searchParams ?? {}).flatMap(([name, value]) =>
      [value ?? []].flat().map((each) => [name, each]),
    ),
  ).toString()
  const { where } = qs.parse(text, { allowEmptyArrays: true, arrayLimit: 1000, depth: 10 })
  if (where) return where
  const { preset } = listPreferences ?? {}
  if (!preset) return undefined
  const req = await requestOf(payload, i18n)
  const view = await payload.findByID({
    collection: 'payload-query-presets',
    depth: 0,
    disableErrors: true,
    id: preset,
    overrideAccess: false,
    req,
    user: req.user,
  })
  return view?.where ?? undefined
}
