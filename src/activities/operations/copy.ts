import type { PayloadRequest } from 'payload'
import type { Activity } from '#payload-types'
import { aboutOf, createActivity, readActivity } from './records'

/**
 * An identical action, then editable (seeds/002, C5): it keeps what it is about, drops outcome and
 * completion, and takes its date and operator from whoever copies.
 */
export const copy = async ({
  assignee,
  id,
  req,
  startsAt,
}: {
  assignee?: null | number
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
  return readActivity(req, made)
}
