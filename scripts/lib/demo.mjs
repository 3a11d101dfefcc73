import fs from 'node:fs'
import { connect, Problem } from '../../src/platform/database/embedded/index.mjs'
import { runToEnd } from './children.mjs'
import { inProject, root } from './paths.mjs'
import { step } from './say.mjs'

/**
 * Fills an empty database with the sample company. A database with users is left alone.
 *
 * @param {{ url: string, env: NodeJS.ProcessEnv }} options
 */
export const fillDemo = async ({ url, env }) => {
  const seed = inProject('src', 'demo', 'seed.ts')
  if (!fs.existsSync(seed) || (await hasUsers({ url }))) return
  await step({
    title: 'Filling in the sample company',
    run: async () => {
      const fill = () => runToEnd({ args: ['--import', 'tsx', seed], env, cwd: root, quiet: true })
      let { code, output } = await fill()
      // Ended while it was still loading (see `runPayload`): nothing has been written.
      for (let attempt = 2; code === 13 && attempt < 8; attempt += 1)
        ({ code, output } = await fill())
      if (code === 0) return
      console.error(output.trim())
      throw new Problem('The sample company could not be filled in, see above')
    },
  })
}

/** One line for each login of the sample company. */
export const listLogins = () => {
  const file = inProject('src', 'demo', 'logins.json')
  if (!fs.existsSync(file)) return []
  const logins = JSON.parse(fs.readFileSync(file, 'utf8'))
  return ['Logins:', ...logins.map(describe), ...describeKey()]
}

/** How a program logs in to the sample company. */
const describeKey = () => {
  const file = inProject('src', 'demo', 'apiClient.json')
  if (!fs.existsSync(file)) return []
  const { apiKey, name } = JSON.parse(fs.readFileSync(file, 'utf8'))
  return [`API: Authorization: api-clients API-Key ${apiKey}  (${name})`]
}

/** @param {{ email: string, password: string } & Record<string, unknown>} login */
const describe = ({ email, password, ...rest }) => {
  const about = Object.values(rest).filter((value) => typeof value === 'string')
  return `  ${email}  ${password}${about.length > 0 ? `  (${about.join(', ')})` : ''}`
}

/** @param {{ url: string }} options */
const hasUsers = async ({ url }) => {
  const client = await connect({ url })
  try {
    const { rows } = await client.query("SELECT to_regclass('users') AS found")
    if (rows[0].found === null) return false
    return (await client.query('SELECT FROM users LIMIT 1')).rowCount === 1
  } finally {
    await client.end()
  }
}
