import type { GraphQLFieldConfig, GraphQLInputType, GraphQLNonNull } from 'graphql'
import type { Config, PayloadRequest } from 'payload'
import type { Activity } from '#payload-types'
import { notLoggedIn } from '#platform/i18n'
import type { ActivityInput } from './following'
import { type AdvanceWay, advance, advanceWays } from './operations/advance'
import { createEvent, createNextEvent } from './operations/agenda'
import { chooseDate } from './operations/chooseDate'
import { claim } from './operations/claim'
import { copy } from './operations/copy'
import { readActivity } from './operations/records'
import { reopen } from './operations/reopen'

type Mutations = NonNullable<NonNullable<Config['graphQL']>['mutations']>

type Args = {
  assignee?: null | number
  history?: ActivityInput
  how: AdvanceWay
  id: number
  key: string
  next?: ActivityInput
  offer: string
  outcome: number
  startsAt: string
}

/** The steps of an activity over GraphQL: the same operations as `POST /api/activities/:id/…`. */
export const activityMutations: Mutations = (graphQL, { collections }) => {
  const {
    GraphQLBoolean,
    GraphQLEnumType,
    GraphQLInt,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLString,
  } = graphQL
  const built = collections.activities?.graphQL
  if (!built) throw new Error('GraphQL has no activities')
  const { type, updateMutationInputType } = built
  // Payload wraps it as required; here what is left out comes from the activity.
  const fields = (updateMutationInputType as GraphQLNonNull<GraphQLInputType>).ofType
  const int = { type: new GraphQLNonNull(GraphQLInt) }
  const text = { type: new GraphQLNonNull(GraphQLString) }
  const How = new GraphQLEnumType({
    name: 'ActivityAdvanceHow',
    values: Object.fromEntries(
      advanceWays.map((way) => [way.replaceAll('-', '_'), { value: way }]),
    ),
  })
  const Advanced = new GraphQLObjectType({
    name: 'ActivityAdvanced',
    fields: { activity: { type }, history: { type }, next: { type } },
  })
  const NextEvent = new GraphQLObjectType({
    name: 'ActivityNextEvent',
    fields: { activity: { type }, created: { type: GraphQLBoolean } },
  })
  const step = (
    args: GraphQLFieldConfig<unknown, unknown>['args'],
    run: (args: Args & { req: PayloadRequest }) => Promise<unknown>,
    answer: GraphQLFieldConfig<unknown, unknown>['type'] = type,
  ): GraphQLFieldConfig<unknown, { req: PayloadRequest }, Args> => ({
    args: { id: int, ...args },
    resolve: async (_, given, { req }) => {
      if (!req.user || req.user.blocked) throw notLoggedIn(req)
      return run({ ...given, req })
    },
    type: answer,
  })
  /** With ids alone: GraphQL fetches of the relations what is asked for, with the user's rights. */
  const plain = async (req: PayloadRequest, of: Promise<Activity>) =>
    readActivity(req, (await of).id, 0)

  return {
    advanceActivity: step(
      {
        history: { type: fields },
        how: { type: new GraphQLNonNull(How) },
        key: text,
        next: { type: fields },
        outcome: int,
      },
      (given) => advance({ ...given, depth: 0 }),
      Advanced,
    ),
    chooseActivityDate: step({ offer: text }, ({ id, offer, req }) =>
      plain(req, chooseDate({ id, offer, req })),
    ),
    claimActivity: step({}, ({ id, req }) => plain(req, claim({ id, req }))),
    copyActivity: step(
      { assignee: { type: GraphQLInt }, startsAt: text },
      ({ assignee, id, req, startsAt }) => copy({ assignee, depth: 0, id, req, startsAt }),
    ),
    createActivityEvent: step({}, ({ id, req }) => plain(req, createEvent({ id, req }))),
    createNextActivityEvent: step(
      {},
      async ({ id, req }) => {
        const { activity, created } = await createNextEvent({ id, req })
        return { activity: await readActivity(req, activity.id, 0), created }
      },
      NextEvent,
    ),
    reopenActivity: step({}, ({ id, req }) => plain(req, reopen({ id, req }))),
  }
}
