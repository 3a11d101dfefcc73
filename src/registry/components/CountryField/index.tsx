import type { TextFieldServerProps } from 'payload'
import { countryOptions } from '../../fields'
import { usualNames } from '../../rules/usualCountryNames'
import { CountryInput } from './CountryInput'

/** A country by its name in the language of the interface; its ISO code is what is stored. */
export const CountryField = ({ clientField, i18n, path, readOnly }: CountryFieldProps) => (
  <CountryInput
    field={clientField}
    options={countryOptions(i18n.language)}
    path={path}
    readOnly={readOnly}
    usualNames={usualNames}
  />
)

type CountryFieldProps = TextFieldServerProps & { path: string; readOnly?: boolean }
