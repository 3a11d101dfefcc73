import { Mark } from './Mark'

/** The product's sign in the header, which leads home. */
export const Icon = () => <Mark size={22} />
