import { asHook } from '../records/rules'

/** Text that is blank is no text: `''` would clash in unique indexes and lie to filters. */
export const emptyToNull = asHook(({ collection, drafts }) => {
  const texts = collection.flattenedFields.filter(
    ({ type }) => type === 'text' || type === 'textarea' || type === 'email',
  )
  for (const { data } of drafts) {
    for (const { name, type } of texts) {
      const value = data[name]
      if (typeof value !== 'string') continue
      const text = type === 'textarea' ? value.trimEnd() : value.trim()
      data[name] = text === '' ? null : text
    }
  }
})
