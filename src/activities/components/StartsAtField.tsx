export const StartsAtField = () => null
