import type { CollectionSlug, DocumentViewServerProps } from 'payload'
import { TabFrame } from '#platform/admin/TabFrame'
import { instantsOf, readFilter } from '../../filter'
import { narrowingOf } from '../../narrowing'
import { timeline } from '../../operations/timeline'
import { loadSetup } from '../loadSetup'
import { loadSlots } from '../loadSlots'
import { TimelineBoard } from './TimelineBoard'

/** Everything about a record in one stream, and the place to work on it. */
export const TimelineTab = async ({
  doc,
  initPageResult,
  searchParams,
}: DocumentViewServerProps) => {
  const { collectionConfig, req } = initPageResult
  const collection = collectionConfig?.slug as CollectionSlug
  const filter = readFilter((key) => searchParams?.[key])
  const setup = await loadSetup({ collection, doc: doc as Record<string, unknown>, req })
  const page = await timeline({
    before: null,
    filter: narrowingOf(instantsOf(filter, setup.timeZone)),
    req,
    subject: { collection, id: setup.card.id },
  })
  const slots = await loadSlots({ req, subject: setup.card })
  return (
    <TabFrame initPageResult={initPageResult} tab="timeline">
      <TimelineBoard
        filter={filter}
        // As plain values: they go to the browser, as those of later pages do.
        initial={JSON.parse(JSON.stringify(page))}
        setup={setup}
        slots={slots}
      />
    </TabFrame>
  )
}
