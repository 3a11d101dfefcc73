export { withTakenValues } from './takenValues'
export { tellTaken } from './tellTaken'
