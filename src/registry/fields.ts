import type { CheckboxField, Field, TextField } from 'payload'
import { row } from '#platform/fields'
import type { Label } from '#platform/i18n'
import { countriesIn } from './rules'

type CardTextArgs = Partial<TextField> & { label: Label; name: string }

/** A text of a card whose rules are in `operations/normalise.ts`. */
export const cardText = (field: CardTextArgs): TextField =>
  ({ type: 'text', ...field }) as TextField

export const phoneField = (name: 'mobile' | 'phone', label: Label): TextField =>
  cardText({
    name,
    admin: {
      components: {
        Cell: '/src/registry/components/PhoneCell#PhoneCell',
        Field: '/src/registry/components/PhoneField#PhoneField',
      },
    },
    custom: { soughtByDigits: true },
    index: true,
    label,
  })

export const emailField = (): TextField =>
  cardText({
    name: 'email',
    admin: { components: { Cell: '/src/registry/components/EmailCell#EmailCell' } },
    index: true,
    label: { en: 'E-mail', it: 'E-mail' },
  })

/** Postal address; the municipality fills province and region. */
export const addressFields = (): Field[] => [
  cardText({ name: 'street', label: { en: 'Street', it: 'Indirizzo' } }),
  row(
    cardText({
      name: 'postalCode',
      admin: { width: '20%' },
      index: true,
      label: { en: 'Postal code', it: 'CAP' },
    }),
    cardText({
      name: 'city',
      admin: {
        components: { Field: '/src/registry/components/CityField#CityField' },
        width: '50%',
      },
      index: true,
      label: { en: 'City', it: 'Città' },
    }),
    cardText({
      name: 'province',
      admin: { width: '30%' },
      index: true,
      label: { en: 'Province', it: 'Provincia' },
    }),
  ),
  row(
    cardText({ name: 'region', index: true, label: { en: 'Region', it: 'Regione' } }),
    cardText({
      name: 'country',
      admin: { components: { Field: '/src/registry/components/CountryField#CountryField' } },
      defaultValue: 'IT',
      label: { en: 'Country', it: 'Paese' },
    }),
  ),
]

/** Only the owner and admins see a private card (D2; `rules/privacy.ts`). */
export const privateField = (): CheckboxField => ({
  name: 'private',
  type: 'checkbox',
  admin: {
    description: {
      en: 'Only the owner and administrators see this card and everything about it.',
      it: 'Solo il titolare e gli amministratori vedono la scheda e tutto ciò che la riguarda.',
    },
    position: 'sidebar',
  },
  defaultValue: false,
  label: { en: 'Private card', it: 'Scheda privata' },
})

/** Options of the country choice in a language. */
export const countryOptions = (language: string) =>
  countriesIn(language).map(({ code, name }) => ({ label: name, value: code }))
