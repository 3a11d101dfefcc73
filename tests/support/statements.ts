import type { AddressInfo } from 'node:net'
import net from 'node:net'

export type Statements = {
  /** The SQL that was sent since `forget`, a text for each statement, over all connections. */
  all: () => string[]
  forget: () => void
  stop: () => Promise<void>
  /** Where a server connects instead of to its database. */
  url: string
}

/** PARSE and QUERY of PostgreSQL's protocol: the messages that bring SQL. */
const parse = 'P'.charCodeAt(0)
const query = 'Q'.charCodeAt(0)

/**
 * Stands between a server and its database, passes everything on as it is, and keeps the SQL: what
 * really went over the wire, Payload's own statements included. (Statements that were prepared by
 * name are seen once, when they are prepared.)
 */
export const listenToStatements = async (database: string): Promise<Statements> => {
  const target = new URL(database)
  let statements: string[] = []
  const sockets = new Set<net.Socket>()
  const proxy = net.createServer((near) => {
    const far = net.connect({ host: target.hostname, port: Number(target.port) })
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket)
      socket.on('error', () => other.destroy())
      socket.on('close', () => {
        sockets.delete(socket)
        other.destroy()
      })
    }
    far.pipe(near)
    near.pipe(far)
    near.on(
      'data',
      reader((text) => statements.push(text)),
    )
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const url = new URL(database)
  url.hostname = '127.0.0.1'
  // A listening TCP server has one.
  url.port = String((proxy.address() as AddressInfo).port)
  return {
    all: () => statements,
    forget: () => {
      statements = []
    },
    stop: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => proxy.close(resolve))
    },
    url: url.href,
  }
}

/** Reads the messages of one connection: a letter, a length, the content; the first has no letter. */
const reader = (say: (sql: string) => void): ((chunk: Buffer) => void) => {
  let rest = Buffer.alloc(0)
  let isStarted = false
  return (chunk) => {
    rest = Buffer.concat([rest, chunk])
    for (;;) {
      const head = isStarted ? 1 : 0
      if (rest.length < head + 4) return
      const end = head + rest.readInt32BE(head)
      if (rest.length < end) return
      const [type] = rest
      const content = rest.subarray(head + 4, end)
      if (isStarted && type === query) say(textAt(content, 0))
      // The name of the prepared statement comes first.
      if (isStarted && type === parse) say(textAt(content, content.indexOf(0) + 1))
      isStarted = true
      rest = rest.subarray(end)
    }
  }
}

const textAt = (content: Buffer, from: number): string =>
  content.toString('utf8', from, content.indexOf(0, from))
