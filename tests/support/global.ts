import { joinServer, leaveServer } from './postgres'

/** Runs once for each project of vitest that needs a database. */
export const setup = joinServer

export const teardown = leaveServer
