export const CityField = () => null
