/** Words for people in a filter: who asks, and who shares a group with them (or those groups). */
export const peopleWords = { groups: ['my-groups'], users: ['me', 'my-groups'] } as const

export type People = keyof typeof peopleWords

/** GraphQL sends objects that are no texts in any way, not even to `String`. */
export const isPeopleWord = (word: unknown, target: string): boolean =>
  typeof word === 'string' &&
  ((peopleWords as unknown as Record<string, undefined | readonly string[]>)[target]?.includes(
    word,
  ) ??
    false)
