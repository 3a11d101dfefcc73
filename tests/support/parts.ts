import fs from 'node:fs'
import { contributed } from '#platform/parts'
import { createContributed } from '#platform/parts/contributed'
import { enabledParts, orderParts } from '#platform/parts/order'
import { inProject } from '../../scripts/lib/paths.mjs'

process.env.PAYLOAD_SECRET ??= 'only-to-read-the-configuration'

const { default: building, parts } = await import('../../payload.config')

/** The finished configuration: what the tests must know of comes from here, so nothing is missed. */
export const config = await building

const ordered = orderParts(parts())
const on = enabledParts(ordered)

/** Is a part there, and on? For what two plugins do together: each must work without the other. */
export const isOn = (slug: string): boolean => on.has(slug)

/** What the parts bring that are on. */
export const awake = contributed(config)

/** What the parts would bring that are switched off. */
export const asleep = createContributed(ordered.filter(({ slug }) => !on.has(slug)))

/** Features have their name from their folder. */
const isFeature = (slug: string): boolean =>
  ['src', 'src/platform'].some((place) => fs.existsSync(inProject(place, slug)))

const plugins = ordered.filter(({ slug }) => !isFeature(slug))

/** The slugs of the plugins that the configuration names, on or off. */
export const pluginSlugs = plugins.map(({ slug }) => slug)

/** What the plugins bring, on or off. */
export const ofPlugins = createContributed(plugins)
