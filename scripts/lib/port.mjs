import net from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { Problem } from '../../src/platform/database/embedded/problem.mjs'

/**
 * The port to serve on: PORT, or 3000.
 *
 * @returns {number}
 * @throws {Problem} when PORT is not a port
 */
export const readPort = () => {
  const text = process.env.PORT || '3000'
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new Problem(`PORT=${text} is not a port: choose a number from 1 to 65535`)
}

/**
 * @param {object} options
 * @param {number} options.port
 * @param {number} [options.patience] milliseconds to wait for one that is just being given up
 * @throws {Problem} when another program has it, or we may not have it
 */
export const requireFreePort = async ({ port, patience = 0 }) => {
  const until = Date.now() + patience
  for (const host of ['0.0.0.0', '::', '127.0.0.1']) {
    let code = await tryPort({ port, host })
    while (code === 'EADDRINUSE' && Date.now() < until) {
      await sleep(50)
      code = await tryPort({ port, host })
    }
    if (code === 'EADDRINUSE') {
      throw new Problem(
        `Port ${port} is used by another program: stop it, ` +
          `or choose another port, such as PORT=${port === 65_535 ? port - 1 : port + 1}`,
      )
    }
    if (code === 'EACCES') {
      throw new Problem(
        `Port ${port} is reserved for the system: choose one above 1023, such as PORT=3000`,
      )
    }
  }
}

/**
 * @param {{ host: string, port: number }} options
 * @returns {Promise<string | undefined>} why the port cannot be had
 */
const tryPort = ({ port, host }) =>
  new Promise((resolve) => {
    const server = net.createServer()
    // A machine without IPv6 has no `::`: that is no reason to refuse.
    server.once('error', (error) => resolve(/** @type {NodeJS.ErrnoException} */ (error).code))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)))
  })
