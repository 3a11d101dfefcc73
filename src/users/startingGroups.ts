import type { AccessLevel, ModulePermissions, Permissions } from '#platform/access'
import type { Label } from '#platform/i18n'

/** A group that an empty CRM has; its permissions are of the modules that this CRM is made of. */
export type StartingGroup = {
  /** What some modules have in place of `every`. */
  but?: Permissions
  description: Label
  /** What every module has, those of plugins included. */
  every: ModulePermissions
  name: Label
}

const levels = (
  read: AccessLevel,
  create: AccessLevel,
  update: AccessLevel,
  remove: AccessLevel,
  take: AccessLevel,
): ModulePermissions => ({ create, delete: remove, export: take, read, update })

const everything = levels('all', 'all', 'all', 'all', 'all')
const look = levels('all', 'none', 'none', 'none', 'none')
const nothing = levels('none', 'none', 'none', 'none', 'none')

/**
 * What most companies begin with. Sales may change every card: what is imported has no owner yet, and
 * would else be nobody's to mend; they delete their own alone, and take out their group's.
 */
export const startingGroups: StartingGroup[] = [
  {
    description: {
      en: 'Sees and does everything, exports included.',
      it: 'Vede e fa tutto, esportazioni comprese.',
    },
    every: everything,
    name: { en: 'Management', it: 'Direzione' },
  },
  {
    but: { campaigns: look },
    description: {
      en: 'Works on companies, contacts, leads and activities; deletes only what is theirs.',
      it: 'Lavora su aziende, contatti, lead e attività; elimina solo ciò che è proprio.',
    },
    every: levels('all', 'all', 'all', 'own', 'group'),
    name: { en: 'Sales', it: 'Vendite' },
  },
  {
    but: {
      activities: levels('all', 'all', 'own', 'own', 'all'),
      campaigns: everything,
      companies: levels('all', 'all', 'all', 'none', 'all'),
      contacts: levels('all', 'all', 'all', 'none', 'all'),
      leads: levels('all', 'all', 'own', 'own', 'all'),
    },
    description: {
      en: 'Campaigns and contacts; updates cards, and deletes none.',
      it: 'Campagne e contatti; aggiorna le schede, non le elimina.',
    },
    every: look,
    name: { en: 'Marketing', it: 'Marketing' },
  },
  {
    but: {
      activities: levels('all', 'all', 'group', 'own', 'none'),
      campaigns: nothing,
      companies: levels('all', 'none', 'all', 'none', 'none'),
      contacts: levels('all', 'all', 'all', 'none', 'none'),
      leads: nothing,
      projects: levels('all', 'all', 'group', 'own', 'none'),
    },
    description: {
      en: 'Complaints and service: sees every customer, writes down what it does for them.',
      it: 'Reclami e interventi: vede tutti i clienti, scrive ciò che fa per loro.',
    },
    every: look,
    name: { en: 'Support', it: 'Assistenza' },
  },
  {
    description: {
      en: 'Looks things up and changes nothing: auditors and consultants.',
      it: 'Consulta senza modificare: revisori e consulenti.',
    },
    every: look,
    name: { en: 'Read only', it: 'Sola lettura' },
  },
]
