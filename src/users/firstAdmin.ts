import type { Payload } from 'payload'

/**
 * Makes the first admin from `CRM_ADMIN_EMAIL` and `CRM_ADMIN_PASSWORD` when there is no user yet,
 * so that a server can be set up unattended.
 */
export const createFirstAdmin = async (payload: Payload): Promise<void> => {
  const email = process.env.CRM_ADMIN_EMAIL
  const password = process.env.CRM_ADMIN_PASSWORD
  if (!email || !password) return
  // Start-up: nobody is logged in yet.
  const { totalDocs } = await payload.count({ collection: 'users', overrideAccess: true })
  if (totalDocs > 0) return
  try {
    await payload.create({
      collection: 'users',
      data: { admin: true, email, name: email.split('@')[0] ?? email, password },
      overrideAccess: true,
    })
  } catch (error) {
    // Without it people make the first user in the browser, and read there why.
    payload.logger.warn(
      `CRM_ADMIN_PASSWORD or CRM_ADMIN_EMAIL is not taken: ${(error as Error).message}`,
    )
    return
  }
  payload.logger.info({ msg: `First administrator created: ${email}` })
}
