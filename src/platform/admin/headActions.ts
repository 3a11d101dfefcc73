import type { CustomComponent, SanitizedConfig } from 'payload'

/** What stands in the head of a page of our own, in the order that Payload's pages have: last first. */
export const headActions = (config: SanitizedConfig): CustomComponent[] =>
  [...(config.admin.components?.actions ?? [])].reverse()
