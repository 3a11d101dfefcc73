export * from './common'
export { emptyToNull } from './emptyToNull'
export { refuseHiddenReferences } from './references'
export { refuseDeleteWhenUsed } from './refuseDeleteWhenUsed'
