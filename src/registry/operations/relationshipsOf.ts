import type { PayloadRequest } from 'payload'
import { languageOf } from '#platform/i18n'
import {
  type CardSubject,
  relationshipsWhere,
  type SeenRelationship,
  seenFrom,
} from '../relationshipSides'

/**
 * The relationships of a card as it sees them, the newest first, as far as the user may see both
 * cards (D2).
 */
export const relationshipsOf = async ({
  limit,
  req,
  subject,
}: {
  limit: number
  req: PayloadRequest
  subject: CardSubject
}): Promise<SeenRelationship[]> => {
  const { docs } = await req.payload.find({
    collection: 'relationships',
    depth: 1,
    disableErrors: true,
    limit,
    overrideAccess: false,
    pagination: false,
    req,
    sort: ['-createdAt', '-id'],
    user: req.user,
    where: relationshipsWhere(subject),
  })
  return docs.flatMap((doc) => seenFrom({ doc, language: languageOf(req), subject }) ?? [])
}
