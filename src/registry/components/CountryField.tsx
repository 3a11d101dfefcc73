export const CountryField = () => null
