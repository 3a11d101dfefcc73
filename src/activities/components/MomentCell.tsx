export const MomentCell = () => null
