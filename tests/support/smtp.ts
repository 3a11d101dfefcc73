import { SMTPServer } from 'smtp-server'

export type ReceivedMail = { from: string; raw: string; to: string[] }

export type MailServer = {
  /** What it answers to the next mails: `accept`, `refuse` (451) or `hang` (takes it and never says so). */
  mood: (mood: Mood) => void
  received: ReceivedMail[]
  /** How many recipients it refused. */
  refused: () => number
  stop: () => Promise<void>
  url: string
}

type Mood = 'accept' | 'hang' | 'refuse'

/** A real SMTP server on loopback, which keeps what it gets. */
export const startMailServer = async (): Promise<MailServer> => {
  let mood: Mood = 'accept'
  let refused = 0
  const received: ReceivedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData: (stream, { envelope }, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        received.push({
          from: envelope.mailFrom ? envelope.mailFrom.address : '',
          raw: Buffer.concat(parts).toString('utf8'),
          to: envelope.rcptTo.map(({ address }) => address),
        })
        if (mood !== 'hang') done()
      })
    },
    onRcptTo: (_address, _session, done) => {
      if (mood !== 'refuse') return done()
      refused += 1
      done(Object.assign(new Error('Try again later'), { responseCode: 451 }))
    },
  })
  server.on('error', () => {
    // A worker that is killed in mid-sentence is what some tests want.
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    mood: (next) => {
      mood = next
    },
    received,
    refused: () => refused,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
    url: `smtp://127.0.0.1:${port}`,
  }
}

/** A header of a mail as it was sent, unfolded and decoded. */
export const headerOf = ({ raw }: ReceivedMail, name: string): string => {
  const [head = ''] = raw.split('\r\n\r\n')
  const line = new RegExp(`^${name}: (.*(?:\\r\\n[ \\t].*)*)`, 'im').exec(head)?.[1] ?? ''
  return line
    .replace(/\r\n[ \t]+/g, ' ')
    .replace(/\?= =\?/g, '?==?')
    .replace(/=\?utf-8\?([QB])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(text, 'base64').toString('utf8')
        : quoted(text.replaceAll('_', ' ')),
    )
}

/** The text of a mail's body, quoted-printable undone. */
export const bodyOf = ({ raw }: ReceivedMail): string =>
  quoted(raw.slice(raw.indexOf('\r\n\r\n')).replace(/=\r\n/g, ''))

const quoted = (text: string): string =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    ),
    'latin1',
  ).toString('utf8')
