export { once } from './once'
