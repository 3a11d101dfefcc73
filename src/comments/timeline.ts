import type { Comment } from '#payload-types'
import { accessibleIDs } from '#platform/database'
import type { Subject, TimelineSource } from '#platform/parts'
import { authorOf } from './operations/readComments'

/** Comments in the timeline of what they are about; who may change that may write one. */
export const commentsInTimeline = (subjects: readonly Subject[]): TimelineSource => ({
  Component: '/src/comments/components/CommentLine#CommentLine',
  at: 'createdAt',
  collection: 'comments',
  icon: 'message',
  key: 'comment',
  line: ({ record }) => {
    const comment: Comment = record
    return { by: authorOf(comment), text: comment.text }
  },
  on: Object.fromEntries(subjects.map(({ collection, field }) => [collection, field])),
  pinned: 'pinned',
  type: 'comment',
  write: {
    Component: '/src/comments/components/WriteComment#WriteComment',
    key: 'C',
    label: { en: 'Comment', it: 'Commento' },
    may: async ({ id, on, req }) => {
      const found = await accessibleIDs({ collection: on, ids: [id], operation: 'update', req })
      return found.has(id)
    },
  },
})
