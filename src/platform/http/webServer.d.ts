declare global {
  /** Where `server.mjs` takes the API from, in its own process: the build is another world than the program. */
  var webServer:
    | undefined
    | {
        answerOf: (request: {
          method: string
          url: string
        }) => ((request: Request) => Promise<Response>) | null
      }
}

export {}
