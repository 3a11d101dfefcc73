import type { CollectionBeforeChangeHook, SanitizedConfig } from 'payload'

/** What Payload remembers of a list, for each person. */
type Remembered = { columns?: unknown; preset?: unknown }

/** What is shown with a saved view is the view's: it does not become what the list has without it. */
const keepOwnColumns: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const value = data.value as Remembered | undefined
  if (!(String(data.key).startsWith('collection-') && value?.preset)) return data
  const { columns: _, ...rest } = value
  const before = originalDoc?.value as Remembered | undefined
  return { ...data, value: before?.columns ? { ...rest, columns: before.columns } : rest }
}

/** A step of the configuration: columns that are chosen within a saved view stay within it. */
export const withOwnColumns = async (
  building: Promise<SanitizedConfig>,
): Promise<SanitizedConfig> => {
  const config = await building
  const preferences = config.collections.find(({ slug }) => slug === 'payload-preferences')
  preferences?.hooks.beforeChange.push(keepOwnColumns)
  return config
}
