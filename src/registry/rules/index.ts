export { countriesIn } from './countries'
export { normaliseCountry } from './countryNames'
export { normaliseEmail } from './email'
export { formatPhone, formatPhonesIn } from './formatPhone'
export {
  allProvinces,
  allRegions,
  municipalitiesNamed,
  normaliseProvince,
  normaliseRegion,
  regionOf,
  searchMunicipalities,
} from './municipality'
export { normalisePhone } from './phone'
export { normalisePostalCode } from './postalCode'
export { isPersonalTaxCode, normaliseTaxCode, taxCodeCheck } from './taxCode'
export { isPartitaIva, normaliseVatNumber } from './vatNumber'
export { normaliseWebsite } from './website'
