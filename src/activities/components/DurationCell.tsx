export const DurationCell = () => null
