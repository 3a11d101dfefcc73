import type { CollectionConfig, SanitizedConfig } from 'payload'

type Hooks = NonNullable<CollectionConfig['hooks']>
type Moment = 'afterOperation' | 'beforeOperation' | 'beforeValidate'

/**
 * A step of the configuration that gives every collection, whoever adds it, one more hook.
 * @param place before those that are there, or after them
 */
export const onEveryCollection =
  <M extends Moment>(moment: M, hook: NonNullable<Hooks[M]>[number], place: 'first' | 'last') =>
  async (building: Promise<SanitizedConfig>): Promise<SanitizedConfig> => {
    const config = await building
    for (const { hooks } of config.collections) {
      // Each moment has a list of its own hooks.
      const there = hooks[moment] as (typeof hook)[]
      Object.assign(hooks, { [moment]: place === 'first' ? [hook, ...there] : [...there, hook] })
    }
    return config
  }
