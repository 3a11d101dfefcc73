/** What a client does at the moment, and has done lately. */
export type Client = {
  /** When `used` was last worked out (ms). */
  at: number
  running: number
  /** Seconds of the last ones in which it asked for something, each request counted. */
  used: number
  waiting: (() => void)[]
}

/**
 * How quickly use is forgotten (seconds), from when on it is much, and how much of it is kept. One request
 * after the other comes to 10; a person who looks at each answer for a fifth of a second stays below 8
 * even where answers take 0.8 s, so that a slow moment makes nobody busy.
 */
const memory = 10
const much = 8
const most = 16

/** A page asks for many things at once: more of them than this make nobody busier. */
const few = 4

export const newClient = (now: number): Client => ({ at: now, running: 0, used: 0, waiting: [] })

/** Works out what it has used until now: to be done before it begins or ends something. */
export const countUse = (client: Client, now: number): void => {
  const kept = Math.exp((client.at - now) / 1000 / memory)
  const present = Math.min(client.running + client.waiting.length, few)
  client.used = Math.min(client.used * kept + present * memory * (1 - kept), most)
  client.at = now
}

/** It asks all the time: what waits counts as well, or waiting would make it one who does not. */
export const isBusy = ({ used }: Client): boolean => used >= much

/** Nothing of it is there, and what was is forgotten. */
export const isQuiet = ({ running, used, waiting }: Client): boolean =>
  running + waiting.length === 0 && used < 0.1
