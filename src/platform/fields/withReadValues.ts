import type { GlobalBeforeValidateHook, PayloadRequest, SanitizedConfig } from 'payload'
import { fieldFailures, languageOf } from '../i18n'
import { timeZoneOf } from '../parts/timeZone'
import { onEveryCollection } from '../records/onEveryCollection'
import { asHook } from '../records/rules'
import { readValues, zoneOnce } from './readValues'

const zoneFor = (req: PayloadRequest) => zoneOnce(timeZoneOf, req)

const readRecords = asHook(async ({ collection, drafts, req }) => {
  const zone = zoneFor(req)
  const fields = collection.flattenedFields
  for (const { data, problems } of drafts) {
    problems.push(...(await readValues({ data, fields, zone })))
  }
})

const readGlobal: GlobalBeforeValidateHook = async ({ data, global, req }) => {
  if (!data) return data
  const problems = await readValues({ data, fields: global.flattenedFields, zone: zoneFor(req) })
  if (problems.length === 0) return data
  const language = languageOf(req)
  const errors = problems.map(({ message, path }) => ({ message: message[language], path }))
  throw fieldFailures({ errors, global: global.slug, req })
}

const onRecords = onEveryCollection('beforeValidate', readRecords, 'first')

/** Dates are ISO 8601 and texts are texts, or refused, for every collection and global; it comes before their own rules. */
export const withReadValues = async (
  building: Promise<SanitizedConfig>,
): Promise<SanitizedConfig> => {
  const config = await onRecords(building)
  for (const { hooks } of config.globals) {
    hooks.beforeValidate = [readGlobal, ...(hooks.beforeValidate ?? [])]
  }
  return config
}
