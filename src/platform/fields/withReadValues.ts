import type {
  GlobalBeforeOperationHook,
  GlobalBeforeValidateHook,
  PayloadRequest,
  SanitizedConfig,
} from 'payload'
import { fieldFailures, languageOf } from '../i18n'
import { timeZoneOf } from '../parts/timeZone'
import { onEveryCollection } from '../records/onEveryCollection'
import { asHook, type Data } from '../records/rules'
import { readValues, zoneOnce } from './readValues'
import { refuseNoNumbers } from './refuseNoNumbers'

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

const numbersOfGlobal: GlobalBeforeOperationHook = ({ args, global, operation, req }) => {
  const { data } = args as { data?: Data }
  if (operation !== 'update' || !data) return args
  refuseNoNumbers({ data, fields: global.flattenedFields, place: { global: global.slug }, req })
  return args
}

const onRecords = onEveryCollection('beforeValidate', readRecords, 'first')

/** Dates are ISO 8601, texts are texts and numbers of globals numbers, or refused, for every collection and global; it comes before their own rules. */
export const withReadValues = async (
  building: Promise<SanitizedConfig>,
): Promise<SanitizedConfig> => {
  const config = await onRecords(building)
  for (const { hooks } of config.globals) {
    hooks.beforeOperation = [numbersOfGlobal, ...(hooks.beforeOperation ?? [])]
    hooks.beforeValidate = [readGlobal, ...(hooks.beforeValidate ?? [])]
  }
  return config
}
