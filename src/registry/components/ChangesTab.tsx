export const ChangesTab = () => null
