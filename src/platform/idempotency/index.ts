export { forgetOnce, once } from './once'
