export const ReferenceCell = () => null
