/** Activities that one request closes: a second or so of work. */
export const closeAtOnce = 50
