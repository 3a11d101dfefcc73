export const StatusCell = () => null
