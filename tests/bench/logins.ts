/** Somebody who asks, by their headers. */
export type Login = { headers: Record<string, string>; name: string }

/** An admin, and a member of staff whose group may do everything that is not private. */
export const logIn = async (url: string): Promise<{ admin: Login; staff: Login }> => {
  const post = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(`${url}/api/${path}`, {
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json', ...headers },
      method: 'POST',
    })
    return (await response.json()) as { doc?: { id: number }; token?: string }
  }
  const login = async (name: string, email: string, password: string): Promise<Login> => {
    const { token } = await post('users/login', { email, password })
    if (!token) throw new Error(`${email} cannot log in`)
    return { headers: { Authorization: `JWT ${token}` }, name }
  }
  const admin = await login('admin', 'admin@bench.example', 'bench-admin')
  const all = { create: 'all', delete: 'all', export: 'all', read: 'all', update: 'all' }
  const { doc } = await post(
    'groups',
    {
      modules: ['activities', 'companies', 'contacts'],
      name: `Staff ${Date.now()}`,
      permissions: { activities: all, campaigns: all, companies: all, contacts: all },
    },
    admin.headers,
  )
  const email = `staff${Date.now()}@bench.example`
  await post(
    'users',
    { email, groups: [doc?.id], name: 'Staff', password: 'bench-staff' },
    admin.headers,
  )
  return { admin, staff: await login('staff', email, 'bench-staff') }
}
