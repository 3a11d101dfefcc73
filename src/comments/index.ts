import { definePart, subjectsOf } from '#platform/parts'
import { createCommentMentions } from './commentMentions'
import { createComments } from './comments'
import { commentsOfSampleCompany } from './demo'
import { mentionPreference } from './fields'
import { mailMention } from './jobs/mailMention'
import { mentionReminders } from './operations/dueMentions'
import { commentsInTimeline } from './timeline'

/** Talk among colleagues about a record: in its timeline, with its rights, in no statistic. */
export const comments = definePart({
  slug: 'comments',
  needs: ['users', 'activities', 'timeline', 'registry', 'reminders'],
  brings: () => ({
    collections: (all) => [createComments(subjectsOf(all, 'activities')), createCommentMentions()],
    demo: [commentsOfSampleCompany],
    fields: [mentionPreference],
    jobs: [mailMention],
    keys: [
      {
        keys: ['Alt', 'C'],
        label: { en: 'Write a comment (timeline)', it: 'Scrivi un commento (cronologia)' },
        order: 32,
      },
    ],
    reminders: [mentionReminders],
    rights: [
      {
        // Who may change and delete one is of its own kind: tests/integration/rights/table.ts.
        collections: { 'comment-mentions': 'closed' },
        endpoints: { 'POST /comments/seen': { bystander: [400], nobody: [401] } },
      },
    ],
    timelineSources: (all) => [commentsInTimeline(subjectsOf(all, 'activities'))],
  }),
})
