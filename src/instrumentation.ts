/** Next calls this once when a server starts: jobs and clock run inside it unless told otherwise. */
export const register = async (): Promise<void> => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  if (process.env.CRM_WORKERS === 'off' || !process.env.DATABASE_URL) return
  const { workHere } = await import('./work')
  await workHere()
}
