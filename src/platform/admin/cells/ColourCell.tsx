export const ColourCell = () => null
