import type { Field, SanitizedCollectionConfig, SanitizedConfig } from 'payload'

/**
 * Refuses at the start what would fail at the first save: what the CRM's own SQL (filters, locks,
 * exports, timelines) does not know of Payload.
 * @throws a sentence for people
 */
export const refuseUnsupported = async (
  building: Promise<SanitizedConfig>,
): Promise<SanitizedConfig> => {
  const config = await building
  if (config.localization) {
    throw new Error(
      'This CRM has no localized content (localization): dictionaries keep their labels in two fields instead. Take it out of the configuration.',
    )
  }
  for (const collection of config.collections) {
    if (collection.slug.startsWith('payload-')) continue
    if (hasTextID(collection)) {
      throw new Error(
        `The collection “${collection.slug}” has ids of its own that are no numbers: take its field “id” out and keep the key in “externalId”.`,
      )
    }
  }
  if (config.db.defaultIDType !== 'number') {
    throw new Error('The ids of records are numbers here: leave “idType” of the database out.')
  }
  return config
}

const hasTextID = ({ fields }: SanitizedCollectionConfig): boolean =>
  fields.some((field: Field) => 'name' in field && field.name === 'id' && field.type !== 'number')
