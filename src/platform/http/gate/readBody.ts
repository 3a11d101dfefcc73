import { limits } from './limits'
import { type GateRefusal, tooLarge, wrongBody } from './refusal'

/** A body as text, or why it is not taken. */
type Read = { refusal: GateRefusal } | { text: string }

/** Bytes, as the sender says; 0 where it does not. */
export const sizeOf = ({ headers }: Request): number => Number(headers.get('Content-Length') ?? 0)

/** Reads a body, counting: what is longer than it may be is not kept. */
export const readText = async (request: Request, most: number): Promise<Read> => {
  if (sizeOf(request) > most) return { refusal: tooLarge(most) }
  if (!request.body) return { text: '' }
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > most) return { refusal: tooLarge(most) }
    chunks.push(chunk)
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)) }
  } catch {
    return { refusal: wrongBody }
  }
}

/** Is it an object, of so many values, and not one within the other without end? */
export const checkJSON = (text: string): GateRefusal | null => {
  if (text.trim() === '') return null
  if (nestingOf(text) > limits.nesting.body) return wrongBody
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrongBody
    return checkValues(value)
  } catch {
    return wrongBody
  }
}

/** What is done for each value of a list, or for each name, is not done for any number of them. */
export const checkValues = (body: unknown): GateRefusal | null => {
  const { all, each } = limits.bodyValues
  let count = 0
  const isMuch = (value: unknown): boolean => {
    if (typeof value !== 'object' || value === null) return false
    const inside = Object.values(value)
    count += inside.length
    return inside.length > each || count > all || inside.some(isMuch)
  }
  return isMuch(body) ? tooManyValues : null
}

const tooManyValues: GateRefusal = {
  code: 'too-many-values',
  data: limits.bodyValues,
  message: {
    en: `A body has at most ${limits.bodyValues.each} values in one list and ${limits.bodyValues.all} in all.`,
    it: `Un corpo ha al massimo ${limits.bodyValues.each} valori in un elenco e ${limits.bodyValues.all} in tutto.`,
  },
}

/** How deep brackets stand within each other, without parsing: a deep one would end the parser. */
const nestingOf = (text: string): number => {
  let deepest = 0
  let depth = 0
  let isText = false
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    if (isText && sign === '\\') at += 1
    else if (sign === '"') isText = !isText
    else if (!isText && (sign === '{' || sign === '[')) {
      depth += 1
      if (depth > deepest) deepest = depth
    } else if (!isText && (sign === '}' || sign === ']')) depth -= 1
  }
  return deepest
}

/** A form with files goes on piece by piece; it ends where it becomes too large. */
export const countedStream = (request: Request, most: number): Request => {
  if (!request.body) return request
  let size = 0
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform: (chunk, controller) => {
      size += chunk.length
      if (size > most) controller.error(new RangeError('The form is too large'))
      else controller.enqueue(chunk)
    },
  })
  return withBody(request, request.body.pipeThrough(counter))
}

/** The same request with another body, and perhaps another type of it. */
export const withBody = (
  request: Request,
  body: ReadableStream | string,
  type?: string,
): Request => {
  const headers = new Headers(request.headers)
  if (type) headers.set('Content-Type', type)
  const init: RequestInit & { duplex: 'half' } = {
    body,
    duplex: 'half',
    headers,
    method: request.method,
    signal: request.signal,
  }
  return new Request(request.url, init)
}
