import type { CollectionSlug, PayloadRequest } from 'payload'
import { may } from '#platform/access'

type EmptyProps = {
  /** Whose records one may add, to be told what to do. */
  adds: CollectionSlug
  req: PayloadRequest
  words: { nothing: string; todo: string }
}

/** Why a widget is empty, and what to do about it; to who may not do it, only the first. */
export const Empty = async ({ adds, req, words: { nothing, todo } }: EmptyProps) => {
  const mayAdd = (await may({ collection: adds, operation: 'create', req })) !== false
  return <div className="crm-empty">{mayAdd ? `${nothing} ${todo}` : nothing}</div>
}
