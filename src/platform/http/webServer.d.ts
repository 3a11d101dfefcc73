declare global {
  /** What `server.mjs` takes from the build, which is another world than the program, in one process. */
  var webServer:
    | undefined
    | {
        answerOf: (request: {
          method: string
          url: string
        }) => ((request: Request) => Promise<Response>) | null
        stopWorkers: () => Promise<void>
      }
}

export {}
