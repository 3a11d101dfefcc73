export const ActivitiesTab = () => null
