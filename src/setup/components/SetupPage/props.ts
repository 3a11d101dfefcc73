import type { Choice } from '#platform/admin/form/Field'
import type { Language } from '#platform/i18n/languages'
import type { Setup, SetupStep } from '../../steps'

export type Company = Record<
  'city' | 'country' | 'name' | 'postalCode' | 'province' | 'street',
  string
> & { logo: null | { id: number; url: string } }

export type Colleague = { email: string; groups: string; id: number; name: string }

/** All that the set-up shows, as the server reads it. */
export type BoardProps = {
  colleagues: Colleague[]
  company: Company
  groups: Choice[]
  language: Language
  languages: Language[]
  links: Record<'groups' | 'importCompanies' | 'importContacts' | 'newCompany' | 'settings', string>
  /** Who the server writes as; null where it sends no mail. */
  sender: null | string
  setup: Setup
  skipped: SetupStep[]
  timeZone: string
}
