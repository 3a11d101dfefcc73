import type { WidgetServerProps } from 'payload'
import { may } from '#platform/access'
import { textsIn } from '#platform/i18n/languages'
import { ask, questionOf } from './ask'
import { Bars } from './Bars'
import { Empty } from './Empty'
import { Frame } from './Frame'
import { ofWhom } from './scope'
import { widgetTexts } from './translations'

/** As many active campaigns as an analysis of them is about. */
const most = 50

/**
 * What is being done now for the campaigns that are under way; a month of it, so that opening the
 * home page costs the same however long the company has been at work.
 */
export const CampaignsWidget = async ({ req }: WidgetServerProps) => {
  if ((await may({ collection: 'campaigns', operation: 'read', req })) === false) return null
  const texts = textsIn(widgetTexts, req.i18n.language)
  const { docs } = await req.payload.find({
    collection: 'campaigns',
    depth: 0,
    limit: most,
    overrideAccess: false,
    pagination: false,
    req,
    select: {},
    user: req.user,
    where: { status: { equals: 'active' } },
  })
  const question = questionOf({
    filters: { campaign: docs.map(({ id }) => String(id)) },
    groupBy: ['campaign'],
    measures: ['count', 'companies', 'done'],
    period: 'last30Days',
  })
  // No campaign at all would be no filter: everything.
  const answer = docs.length > 0 ? await ask(question, req) : undefined
  if (answer === null) return null
  const [axis] = answer?.axes ?? []
  return (
    <Frame
      note={await ofWhom(req, texts.last30Days)}
      question={docs.length > 0 ? question : undefined}
      req={req}
      title={texts.campaigns}
    >
      {!answer?.count || !axis ? (
        <Empty adds="campaigns" req={req} words={texts.noCampaigns} />
      ) : (
        <Bars
          label={axis.label}
          measure="count"
          more={['companies', 'done']}
          req={req}
          values={axis.values}
        />
      )}
    </Frame>
  )
}
