export { countriesIn, normaliseCountry } from './countries'
export { normaliseEmail } from './email'
export {
  allProvinces,
  allRegions,
  municipalitiesNamed,
  normaliseProvince,
  normaliseRegion,
  regionOf,
  searchMunicipalities,
} from './municipality'
export { formatPhone, normalisePhone } from './phone'
export { normalisePostalCode } from './postalCode'
export { isPersonalTaxCode, normaliseTaxCode, taxCodeCheck } from './taxCode'
export { isPartitaIva, normaliseVatNumber } from './vatNumber'
export { normaliseWebsite } from './website'
