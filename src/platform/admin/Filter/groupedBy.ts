/** A list in groups, each in the order in which its first member comes. Node 20 has no `Map.groupBy`. */
export const groupedBy = <Item>(
  list: readonly Item[],
  keyOf: (item: Item) => string,
): [key: string, members: Item[]][] => {
  const groups = new Map<string, Item[]>()
  for (const item of list) {
    const key = keyOf(item)
    const members = groups.get(key)
    if (members) members.push(item)
    else groups.set(key, [item])
  }
  return [...groups]
}
