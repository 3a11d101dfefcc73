/** A count as a badge has room for it: nobody needs to know how many more there are. */
export const upTo99 = (count: number): string => (count > 99 ? '99+' : String(count))
