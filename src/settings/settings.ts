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

type Tab = { fields: SettingsFields['fields']; label: Label; order: number }

const tabsOf = (added: readonly SettingsFields[]): Tab[] => {
  const names = [...new Set(added.map(({ tab }) => tab))]
  return names
    .map((name): Tab => {
      const own = added.filter(({ tab }) => tab === name)
      const first = own.find(({ label }) => label)
      if (!first?.label) throw new Error(`The tab “${name}” of the settings has no label.`)
      return { fields: own.flatMap(({ fields }) => fields), label: first.label, order: first.order }
    })
    .sort((a, b) => a.order - b.order)
}
