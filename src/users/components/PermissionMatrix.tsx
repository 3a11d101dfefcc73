export const PermissionMatrix = () => null
