'use client'

import { RecordPick } from '#platform/admin/form/RecordPick'
import type { Picked } from '#platform/admin/form/useMatches'
import { useTimelineContext } from './TimelineContext'

type Links = Record<string, null | Picked>
type LinkPicksProps = { links: Links; onChange: (links: Links) => void }

/** What else it is about: a lead, a project, a campaign. Those of the card's company come first to mind. */
export const LinkPicks = ({ links, onChange }: LinkPicksProps) => {
  const { setup } = useTimelineContext()
  const { card, subjects } = setup
  return subjects
    .filter(({ field }) => field !== card.field)
    .map(({ collection, field, label, title, withCompany }) => (
      <RecordPick
        key={field}
        label={label}
        onPick={(picked) => onChange({ ...links, [field]: picked })}
        picked={links[field] ?? null}
        sources={[
          {
            collection,
            titleField: title,
            where: withCompany && card.company ? { company: { equals: card.company } } : undefined,
          },
        ]}
      />
    ))
}
