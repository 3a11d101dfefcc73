/** Activities that one request closes: a second or so of work. */
export const closeAtOnce = 50

/** Activities that one press of *Close* in the list closes, request after request. */
export const closeInOneGo = 1000
