/**
 * Next calls this once when a server starts: the API is handed to our web server, where it is one, and
 * jobs and clock run inside it unless told otherwise.
 */
export const register = async (): Promise<void> => {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || !process.env.DATABASE_URL) return
  const { webServer } = globalThis
  if (webServer) {
    const { answerOf, renderInTime } = await import('#api')
    Object.assign(webServer, { answerOf, renderInTime })
  }
  if (process.env.CRM_WORKERS === 'off') return
  const { workHere } = await import('#work')
  const { stop } = await workHere()
  if (webServer) webServer.stopWorkers = stop
}
