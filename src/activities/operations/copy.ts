import type { PayloadRequest } from 'payload'
import type { Activity } from '#payload-types'
import { aboutOf } from '../following'
import { createActivity, readActivity } from './records'

/**
 * An identical action, then editable (C5): it keeps what it is about, drops outcome and
 * completion, and takes its date and operator from whoever copies.
 */
export const copy = async ({
  assignee,
  depth = 1,
  id,
  req,
  startsAt,
}: {
  assignee?: null | number
  /** With 0 the relations of the answer are ids. @default 1 */
  depth?: 0 | 1
  id: number
  req: PayloadRequest
  startsAt: string
}): Promise<Activity> => {
  const from = await readActivity(req, id, 0)
  const made = await createActivity(req, {
    ...aboutOf(from),
    assignee: assignee ?? from.assignee,
    description: from.description,
    direction: from.direction,
    duration: from.duration,
    hasTime: from.hasTime,
    mode: from.mode,
    note: from.note,
    participants: from.participants,
    priority: from.priority,
    startsAt,
    subject: from.subject,
    tags: from.tags,
  })
  return depth === 0 ? made : readActivity(req, made.id)
}
