import type { CollectionSlug, Payload } from 'payload'

/** A record with an owner, ruled by the levels of a module. */
export type RecordRule = {
  kind: 'record'
  /** The module that the groups' profiles name. */
  module: string
  /** Relationship to `groups`: who is in the group has it at the level `group`. */
  ownerGroup?: string
  /** Relationships to `users`: any of these people has the record as their own. */
  owners: string[]
  /** The record carries `restrictedTo` (private cards). */
  restricted?: boolean
}

/** Something that hangs on records and is seen by who sees all of those that it names. */
export type AttachedRule = {
  /**
   * Relationship to the one user who, besides admins, deletes it: who may read it, that is. @default
   * whoever may change what it hangs on
   */
  deletedBy?: string
  kind: 'attached'
  /** Nobody but the system writes it, admins included. */
  readOnly?: boolean
  /** field → collection of the record that it hangs on */
  records: Record<string, CollectionSlug>
}

/** Lists that everyone reads and admins configure. */
export type DictionaryRule = { kind: 'dictionary' }

export type AccessRule = AttachedRule | DictionaryRule | RecordRule

declare module 'payload' {
  export interface CollectionCustom {
    access?: AccessRule
  }
}

/** The rule that a collection declares under `custom.access`; without one it is for admins alone. */
export const accessRuleOf = (
  payload: Payload,
  collection: CollectionSlug,
): AccessRule | undefined => payload.collections[collection]?.config.custom?.access

/** Slugs of the modules that groups give permissions on. */
export const modulesOf = (payload: Payload): string[] => [
  ...new Set(
    payload.config.collections.flatMap(({ custom }) =>
      custom?.access?.kind === 'record' ? [custom.access.module] : [],
    ),
  ),
]
