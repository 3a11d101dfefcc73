import { type Client, countUse, isBusy, isQuiet, newClient } from './use'

/** Gives the turn back; more than once does nothing. */
export type Leave = () => void

/**
 * Requests at the same time in one process, whose work shares one event loop and the connections to
 * the database (20).
 */
export const shares = {
  /** Of all busy clients, where nobody else asks. */
  alone: 6,
  /** The same while others ask. */
  beside: 1,
  /** Of busy clients in all, with those that have been under way for longer than `long`. */
  busy: 8,
  /** Of one client. */
  client: 6,
  /** Milliseconds that others count as being there after their last request. */
  lately: 300,
  /** Milliseconds after which a request evidently waits for something else than its share. */
  long: 1_000,
  /** Of one client, waiting. */
  waiting: 500,
} as const

/** Clients that are kept in mind before quiet ones are forgotten. */
const mostClients = 1_000

type TurnsArgs = {
  /** Does something later, unless what it gives is called before. */
  after?: (milliseconds: number, run: () => void) => () => void
  /** Milliseconds. */
  now?: () => number
}

const later = (milliseconds: number, run: () => void) => {
  const timer = setTimeout(run, milliseconds)
  timer.unref()
  return () => clearTimeout(timer)
}

/**
 * Hands out turns, so that a client that asks without a pause, with however many connections, takes
 * no more than a share from the others. Whoever asks now and then goes at once. The busy go in turn,
 * a client after the other: some at a time where nobody else asks, else one by one, and half of the time.
 */
export const createTurns = ({ after = later, now = () => performance.now() }: TurnsArgs = {}) => {
  /** In the order of their last turns. */
  const clients = new Map<string, Client>()
  const running = { beside: 0, busy: 0, short: 0 }
  let besideUntil = Number.NEGATIVE_INFINITY
  let waiting = 0
  let isAwaited = false
  let quietUntil = Number.NEGATIVE_INFINITY

  const clientOf = (name: string): Client => {
    const client = clients.get(name) ?? newClient(now())
    countUse(client, now())
    clients.set(name, client)
    if (clients.size > mostClients && now() > quietUntil) forgetQuiet()
    return client
  }

  const forgetQuiet = () => {
    quietUntil = now() + 1_000
    for (const [name, client] of clients) {
      countUse(client, now())
      if (isQuiet(client)) clients.delete(name)
    }
  }

  const isFree = (client: Client): boolean => {
    if (client.running >= shares.client) return false
    if (!isBusy(client)) return true
    const most = areOthers() ? shares.beside : shares.alone
    return running.short < most && running.busy < shares.busy
  }

  const areOthers = (): boolean => running.beside > 0 || now() < besideUntil

  const begin = (name: string, client: Client, longest: number): Leave => {
    const leave = isBusy(client) ? beginBusy() : beginBeside()
    client.running += 1
    clients.delete(name)
    clients.set(name, client)
    const end = once(() => {
      stop()
      countUse(client, now())
      client.running -= 1
      leave()
      callNext()
    })
    const stop = after(longest, () => end())
    return end
  }

  const beginBeside = (): Leave => {
    running.beside += 1
    return () => {
      running.beside -= 1
      besideUntil = now() + shares.lately
    }
  }

  const beginBusy = (): Leave => {
    const began = now()
    running.busy += 1
    running.short += 1
    const endShort = once(() => {
      running.short -= 1
      callNext()
    })
    const stop = after(shares.long, endShort)
    return () => {
      stop()
      running.busy -= 1
      // Half of the time is for the others.
      if (areOthers()) after(Math.min(now() - began, shares.long), endShort)
      else endShort()
    }
  }

  const callNext = (): void => {
    for (let next = firstInLine(); next; next = firstInLine()) {
      waiting -= 1
      next()
    }
    if (waiting > 0) awaitLeaving()
  }

  /** Those who ask now and then before the busy; among equals who has waited longest for a turn. */
  const firstInLine = (): (() => void) | undefined => {
    let busy: Client | undefined
    if (waiting === 0) return undefined
    for (const client of clients.values()) {
      if (client.waiting.length === 0) continue
      countUse(client, now())
      if (!isFree(client)) continue
      if (!isBusy(client)) return client.waiting.shift()
      busy ??= client
    }
    return busy?.waiting.shift()
  }

  /** When others have gone, nothing else wakes the busy who wait for that. */
  const awaitLeaving = (): void => {
    const left = besideUntil - now()
    if (isAwaited || running.beside > 0 || left <= 0) return
    isAwaited = true
    after(left + 1, () => {
      isAwaited = false
      callNext()
    })
  }

  return {
    /** Does so much of it wait that nothing more is taken? */
    isFull: (name: string): boolean => (clients.get(name)?.waiting.length ?? 0) >= shares.waiting,
    /**
     * Waits for a turn.
     * @param longest milliseconds after which it is given back, whether what was done has come to an end or
     *   not: what never ends shuts nobody out
     */
    take: (name: string, longest: number): Leave | Promise<Leave> => {
      const client = clientOf(name)
      if (client.waiting.length === 0 && isFree(client)) return begin(name, client, longest)
      waiting += 1
      return new Promise((resolve) => {
        client.waiting.push(() => resolve(begin(name, client, longest)))
        awaitLeaving()
      })
    },
  }
}

const once = (run: () => void): (() => void) => {
  let isDone = false
  return () => {
    if (isDone) return
    isDone = true
    run()
  }
}
