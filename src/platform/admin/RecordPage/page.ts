import type { CollectionSlug, DocumentViewServerProps, SanitizedConfig } from 'payload'
import { contributed } from '../../parts/contributed'
import type { RecordTab } from '../../parts/contributions/panel'

/** The tab that the records of a collection open with; without one they open with their form. */
export const openingTab = (
  config: Pick<SanitizedConfig, 'custom'>,
  collection: string | undefined,
): RecordTab | undefined =>
  contributed(config)
    .of('tabs')
    .find(({ on, opens }) => opens && on.includes(collection as CollectionSlug))

type Page = Pick<DocumentViewServerProps, 'initPageResult' | 'routeSegments'>

/**
 * Whether a record is looked at on a page of its own: not made, not in the trash, not in a drawer over
 * another page (which Payload renders without the languages that a page has; a contract test holds it).
 */
export const isPage = ({ initPageResult, routeSegments }: Page): boolean =>
  initPageResult.docID !== undefined &&
  initPageResult.languageOptions !== undefined &&
  routeSegments[2] !== 'trash'
