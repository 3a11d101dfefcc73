export { countriesIn, normaliseCountry } from './countries'
export { normaliseEmail } from './email'
export {
  municipalitiesNamed,
  normaliseProvince,
  regionOf,
  searchMunicipalities,
} from './municipality'
export { formatPhone, normalisePhone } from './phone'
export { isPersonalTaxCode, normaliseTaxCode, taxCodeCheck } from './taxCode'
export { isPartitaIva, normaliseVatNumber } from './vatNumber'
export { normaliseWebsite } from './website'
