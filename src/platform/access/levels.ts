/** How far a permission reaches: nobody's, one's own, one's groups' or everybody's records. */
export const accessLevels = ['none', 'own', 'group', 'all'] as const
export type AccessLevel = (typeof accessLevels)[number]

/** What may be done with the records of a module; `export` is taking them out as a file. */
export const accessOperations = ['read', 'create', 'update', 'delete', 'export'] as const
export type AccessOperation = (typeof accessOperations)[number]

/** One module's levels; what is not said is `none`. */
export type ModulePermissions = Partial<Record<AccessOperation, AccessLevel>>

/** A group's profile: module slug → levels. */
export type Permissions = Record<string, ModulePermissions>

/** The wider of two levels: who is in several groups has the most that any of them gives. */
export const widest = (a: AccessLevel, b: AccessLevel): AccessLevel =>
  accessLevels.indexOf(a) >= accessLevels.indexOf(b) ? a : b

/** Several groups' profiles as one. */
export const mergePermissions = (all: Permissions[]): Permissions => {
  const merged: Permissions = {}
  for (const permissions of all) {
    for (const [module, levels] of Object.entries(permissions)) {
      const target = merged[module] ?? {}
      for (const operation of accessOperations) {
        target[operation] = widest(target[operation] ?? 'none', levels?.[operation] ?? 'none')
      }
      merged[module] = target
    }
  }
  return merged
}

/**
 * Says what is wrong with a profile that a client sent, or `null` when nothing is.
 * @param modules the slugs that exist
 */
export const checkPermissions = (value: unknown, modules: string[]): string | null => {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return 'object'
  for (const [module, levels] of Object.entries(value)) {
    if (!modules.includes(module)) return module
    if (levels === null || typeof levels !== 'object' || Array.isArray(levels)) return module
    for (const [operation, level] of Object.entries(levels)) {
      if (!accessOperations.includes(operation as AccessOperation)) return `${module}.${operation}`
      if (!accessLevels.includes(level as AccessLevel)) return `${module}.${operation}`
    }
  }
  return null
}
