import { idOf } from '#platform/fields/idOf'
import type { Label } from '#platform/i18n'

type Card = Record<string, unknown>

/**
 * A private card has an owner, and only that owner or an admin makes it private or open again
 * (D2): nobody can hide somebody else's card.
 * @param user who writes; null for the system, which is not asked whether it may decide
 * @returns what is wrong, or null
 */
export const privacyProblem = ({
  before,
  data,
  user,
}: {
  before?: Card
  data: Card
  user: { admin?: boolean | null; collection: string; id: number | string } | null
}): { message: Label; path: string } | null => {
  const owner = idOf(data.owner === undefined ? before?.owner : data.owner)
  const isPrivate = Boolean(data.private ?? before?.private)
  if (isPrivate && owner === null) {
    return {
      message: {
        en: 'A private card needs an owner.',
        it: 'Una scheda privata deve avere un titolare.',
      },
      path: 'owner',
    }
  }
  const changed = data.private !== undefined && data.private !== Boolean(before?.private)
  if (!changed || !user) return null
  const holder = before ? idOf(before.owner) : owner
  if (user.collection === 'users' && (user.admin || user.id === holder)) return null
  return {
    message: {
      en: 'Only the owner of the card or an administrator makes it private or open.',
      it: 'Solo il titolare della scheda o un amministratore la rende privata o aperta.',
    },
    path: 'private',
  }
}
