import autocannon from 'autocannon'

/** Milliseconds. */
export type Times = { p50: number; p95: number }

const at = (sorted: number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN

/** Runs `once` after a warm-up and gives the median and the 95th percentile of its time. */
export const measure = async ({
  once,
  runs = 200,
  warmUp = 20,
  atMost = 8_000,
}: {
  /** Stop early after this many milliseconds. */
  atMost?: number
  once: (run: number) => Promise<unknown>
  runs?: number
  warmUp?: number
}): Promise<Times> => {
  for (let run = 0; run < warmUp; run += 1) await once(run)
  const times: number[] = []
  const begin = performance.now()
  for (let run = 0; run < runs && performance.now() - begin < atMost; run += 1) {
    const start = performance.now()
    await once(warmUp + run)
    times.push(performance.now() - start)
  }
  times.sort((a, b) => a - b)
  return { p50: at(times, 0.5), p95: at(times, 0.95) }
}

export type Request = {
  body?: (run: number) => unknown
  method?: 'GET' | 'PATCH' | 'POST'
  path: (run: number) => string
}

/** One request on one keep-alive connection; throws when the answer is no success. */
export const ask = async ({
  headers,
  request,
  run,
  url,
}: {
  headers: Record<string, string>
  request: Request
  run: number
  url: string
}) => {
  const response = await fetch(`${url}${request.path(run)}`, {
    body: request.body ? JSON.stringify(request.body(run)) : undefined,
    headers: { 'Content-Type': 'application/json', ...headers },
    method: request.method ?? 'GET',
  })
  const text = await response.text()
  if (!response.ok)
    throw new Error(`${response.status} ${request.path(run)}: ${text.slice(0, 300)}`)
  return text
}

/** Requests per second with ten connections, for a few seconds. */
export const underLoad = async ({
  headers,
  request,
  seconds = 4,
  url,
}: {
  headers: Record<string, string>
  request: Request
  seconds?: number
  url: string
}): Promise<number> => {
  let run = 1_000_000
  const result = await autocannon({
    connections: 10,
    duration: seconds,
    requests: [
      {
        headers: { 'Content-Type': 'application/json', ...headers },
        method: request.method ?? 'GET',
        setupRequest: (one) => {
          run += 1
          return {
            ...one,
            body: request.body ? JSON.stringify(request.body(run)) : undefined,
            path: request.path(run),
          }
        },
      },
    ],
    url,
  })
  if (result.non2xx > 0) throw new Error(`${result.non2xx} refused: ${request.path(0)}`)
  return result.requests.average
}
