/** Where the form of a record is that opens to be read, below its own address. */
export const formPath = 'edit'
