export { changedViews } from './changedViews'
export { compareViews } from './compareViews'
export { toldEndpoint, toldRights } from './endpoint'
