export const ChangesCell = () => null
