export { guardCell, unguardCell } from './guard'
