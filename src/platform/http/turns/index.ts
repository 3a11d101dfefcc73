import { createTurns } from './turns'
import { whoAsks } from './whoAsks'

export { recogniseLogins } from './whoAsks'

/** Pages and API, bundles of their own, share one event loop. */
const shared = globalThis as { [key: symbol]: unknown }
const key = Symbol.for('crm.turns')
shared[key] ??= createTurns()
const turns = shared[key] as ReturnType<typeof createTurns>

type InTurnArgs<T> = {
  headers: Headers
  /** Milliseconds that it takes at most, by its own deadline. */
  longest: number
  /** What is answered where too many requests of the same client wait already. */
  refuse: () => T
  run: () => Promise<T>
}

/** Milliseconds in which what is late comes to its end. */
const grace = 5_000

/** Does what is asked for when it is the client's turn. */
export const inTurn = async <T>({ headers, longest, refuse, run }: InTurnArgs<T>): Promise<T> => {
  const client = whoAsks(headers)
  if (turns.isFull(client)) return refuse()
  const leave = await turns.take(client, longest + grace)
  try {
    return await run()
  } finally {
    leave()
  }
}

/** What is said then: 429 (RFC 6585). */
export const tooManyAtOnce = {
  code: 'too-many-at-once',
  message: {
    en: 'Too many requests of yours are waiting. Send the next when some have been answered.',
    it: 'Troppe tue richieste sono in attesa. Invia le prossime quando alcune hanno avuto risposta.',
  },
  status: 429,
}
