import { Client, type ClientBase, type ClientConfig } from 'pg'

/** What the driver has of a connection, beside its documentation. */
type Connection = {
  cancel: (processID: number, secretKey: number) => void
  connect: (portOrPath: number | string, host?: string) => void
  on: (event: string, listener: () => void) => void
  requestSsl: () => void
  ssl: unknown
}
type Inside = { connection: Connection; host: string; port: number }

/**
 * Breaks off what a connection is doing, as PostgreSQL's own clients do it: by a message on another
 * one, with the key of the first (a pooler in between passes it on).
 * @see https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-CANCELING-REQUESTS
 */
export const cancelStatement = (client: ClientBase, options: ClientConfig): Promise<void> =>
  new Promise((resolve) => {
    const { connection, host, port } = new Client(options) as unknown as Inside
    const { processID, secretKey } = client as unknown as { processID: number; secretKey: number }
    const send = () => connection.cancel(processID, secretKey)
    connection.on('connect', connection.ssl ? () => connection.requestSsl() : send)
    connection.on('sslconnect', send)
    connection.on('error', () => resolve())
    connection.on('end', () => resolve())
    if (host.startsWith('/')) connection.connect(`${host}/.s.PGSQL.${port}`)
    else connection.connect(port, host)
  })
