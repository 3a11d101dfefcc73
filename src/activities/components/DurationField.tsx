export const DurationField = () => null
