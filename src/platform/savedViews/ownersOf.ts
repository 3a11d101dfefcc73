/** A saved view (`payload-query-presets`) as it is stored, relations as ids. */
export type SavedView = {
  access?: Partial<
    Record<
      'delete' | 'read' | 'update',
      { constraint?: null | string; users?: null | (number | { id: number })[] }
    >
  >
  id: number
  relatedCollection: string
  title: string
  where?: unknown
}

/** Whose view it is: who alone may change it, or see it (Payload keeps no author). */
export const ownersOf = ({ access }: SavedView): number[] => {
  const users = (['update', 'delete', 'read'] as const).flatMap((operation) =>
    (access?.[operation]?.users ?? []).map((one) => (typeof one === 'object' ? one.id : one)),
  )
  return [...new Set(users)]
}
