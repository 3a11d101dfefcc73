import type { CollectionSlug } from 'payload'
import { type Contributed, definePart } from '#platform/parts'
import { timelineEndpoint } from './endpoints/timeline'
import { ownTypes } from './operations/timeline'

/** The collections whose records have a timeline: those that some way leads to. */
const withTimeline = (all: Contributed): CollectionSlug[] => [
  ...new Set(all.of('timelineWays').map(({ to }) => to)),
]

/** @throws when a source calls its entries as the timeline calls its own */
const refuseOwnTypes = (all: Contributed): void => {
  const wrong = all.of('timelineSources').find(({ type }) => ownTypes.some((own) => own === type))
  if (wrong)
    throw new Error(`A timeline source calls its entries “${wrong.type}”: take another word.`)
}

/** Everything that happened with a company or a person in one stream, and the place to work on it. */
export const timeline = definePart({
  slug: 'timeline',
  needs: ['settings', 'audit', 'activities'],
  brings: () => ({
    endpointsOn: (all) => {
      refuseOwnTypes(all)
      return withTimeline(all).map((on) => ({ endpoints: [timelineEndpoint(on)], on }))
    },
    keys: [
      {
        keys: ['Alt', 'H'],
        label: {
          en: 'Write down what happened (timeline)',
          it: 'Scrivi che cosa è successo (cronologia)',
        },
        order: 30,
      },
      {
        keys: ['Alt', 'N'],
        label: { en: 'Plan an action (timeline)', it: 'Programma un’azione (cronologia)' },
        order: 31,
      },
    ],
    tabs: (all) => [
      {
        Component: '/src/timeline/components/TimelineTab#TimelineTab',
        label: { en: 'Timeline', it: 'Cronologia' },
        on: withTimeline(all),
        opens: true,
        order: 90,
        path: 'timeline',
      },
    ],
  }),
})
