import type { GlobalConfig } from 'payload'
import { adminsOnly, hiddenUnlessAdmin } from '#platform/access'
import type { Label } from '#platform/i18n'
import type { SettingsFields } from '#platform/parts'

/** Company-wide choices that admins make: a page with a tab for each `tab` that the parts name. */
export const createSettings = (added: readonly SettingsFields[]): GlobalConfig => ({
  slug: 'crm-settings',
  access: {
    read: ({ req }) => Boolean(req.user) && !req.user?.blocked,
    update: adminsOnly,
  },
  admin: {
    group: { en: 'Administration', it: 'Amministrazione' },
    hidden: hiddenUnlessAdmin,
  },
  fields: [{ type: 'tabs', tabs: tabsOf(added) }],
  label: { en: 'CRM settings', it: 'Impostazioni CRM' },
  lockDocuments: false,
})

type Fields = SettingsFields['fields']
type Tab = {
  admin?: { condition: () => boolean }
  fields: Fields
  label: Label
  order: number
}

/** Fields of parts that are switched off: nobody sees them. */
const areHidden = (fields: Fields): boolean =>
  fields.every((field) =>
    !('name' in field) && 'fields' in field
      ? areHidden(field.fields)
      : (field.admin as undefined | { hidden?: boolean })?.hidden === true,
  )

const tabsOf = (added: readonly SettingsFields[]): Tab[] => {
  const names = [...new Set(added.map(({ tab }) => tab))]
  return names
    .map((name): Tab => {
      const own = added.filter(({ tab }) => tab === name)
      const first = own.find(({ label }) => label)
      if (!first?.label) throw new Error(`The tab “${name}” of the settings has no label.`)
      const fields = own.flatMap(({ fields }) => fields)
      const { label, order } = first
      return {
        ...(areHidden(fields) && { admin: { condition: () => false } }),
        fields,
        label,
        order,
      }
    })
    .sort((a, b) => a.order - b.order)
}
