export const ColourField = () => null
