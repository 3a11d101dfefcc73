import type { CollectionBeforeDeleteHook, CollectionSlug, SanitizedCollectionConfig } from 'payload'
import { placesUsing } from '../database'
import { failure, type Label } from '../i18n'

/** What a person can do instead of deleting. */
const adviceFor = ({ custom, trash }: SanitizedCollectionConfig): Label => {
  if (custom?.dictionary) {
    return {
      en: 'Retire it instead: switch “Active” off.',
      it: 'Ritirala invece: disattiva «Attiva».',
    }
  }
  if (trash) return { en: 'It can stay in the trash.', it: 'Può restare nel cestino.' }
  return { en: 'Free it there first.', it: 'Prima liberala lì.' }
}

/**
 * Refuses to delete for good what others point at, and says where: a history would lose its
 * customer, a record its choice.
 * @param ignore collections that may point at what is gone
 */
export const refuseDeleteWhenUsed =
  (ignore: CollectionSlug[] = []): CollectionBeforeDeleteHook =>
  async ({ collection, id, req }) => {
    const places = await placesUsing({ id: Number(id), ignore, req, slug: collection.slug })
    if (places.length === 0) return
    const named = (language: 'en' | 'it') => places.map((label) => label[language]).join(', ')
    const advice = adviceFor(collection)
    throw failure({
      code: collection.custom?.dictionary ? 'dictionary-entry-in-use' : 'record-in-use',
      data: { usedBy: places.map((label) => label.en) },
      message: {
        en: `It is in use (${named('en')}) and cannot be deleted. ${advice.en}`,
        it: `È in uso (${named('it')}) e non si può eliminare. ${advice.it}`,
      },
      req,
      status: 409,
    })
  }
