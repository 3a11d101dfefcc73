/** What `server.mjs` takes from the build, which is another world than the program, in one process. */
export type WebServer = {
  answerOf: (request: {
    method: string
    url: string
  }) => ((request: Request) => Promise<Response>) | null
  renderInTime: (page: {
    busy: () => void
    headers: import('node:http').IncomingHttpHeaders
    late: () => void
    run: () => Promise<void>
  }) => Promise<void>
  stopWorkers: () => Promise<void>
}

declare global {
  var webServer: undefined | WebServer
}
