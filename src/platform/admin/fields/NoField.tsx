/** For a value that another field's component edits, or that is only listed. */
export const NoField = () => null
