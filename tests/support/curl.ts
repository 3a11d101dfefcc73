/** A curl command of the documentation, taken apart. */
export type CurlCommand = {
  data: string[]
  form: string[]
  get: boolean
  headers: Record<string, string>
  method: string
  url: string
}

/** Splits as a shell does (quotes, escapes, line continuations) and fills in `$NAME`. */
const words = (line: string, variables: Record<string, string>): string[] => {
  const found: string[] = []
  let word = ''
  let quote = ''
  let started = false
  const text = line.replace(/\\\n/g, ' ')
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] as string
    if (quote === "'") {
      if (char === quote) quote = ''
      else word += char
    } else if (char === '$') {
      const name = /^\w+/.exec(text.slice(at + 1))?.[0] ?? ''
      word += variables[name] ?? ''
      started = true
      at += name.length
    } else if (char === '"' && quote === '"') quote = ''
    else if (quote === '' && (char === '"' || char === "'")) {
      quote = char
      started = true
    } else if (quote === '' && /\s/.test(char)) {
      if (started) found.push(word)
      word = ''
      started = false
    } else {
      word += char
      started = true
    }
  }
  return started ? [...found, word] : found
}

/** Understands the options that the documentation uses: -X -H -d -F -G. */
export const parseCurl = (line: string, variables: Record<string, string>): CurlCommand => {
  const command: CurlCommand = { data: [], form: [], get: false, headers: {}, method: '', url: '' }
  const [, ...rest] = words(line.trim(), variables)
  while (rest.length > 0) {
    const word = rest.shift() as string
    const value = () => rest.shift() as string
    if (word === '-X') command.method = value()
    else if (word === '-G') command.get = true
    else if (word === '-d') command.data.push(value())
    else if (word === '-F') command.form.push(value())
    else if (word === '-H') {
      const [, name, text] = /^([^:]+):\s*(.*)$/.exec(value()) as unknown as [
        string,
        string,
        string,
      ]
      command.headers[name] = text
    } else command.url = word
  }
  return command
}

/** Sends what curl would send. */
export const runCurl = async ({ data, form, get, headers, method, url }: CurlCommand) => {
  const sends = !get && data.length + form.length > 0
  const query = get ? `?${data.map(encodeURI).join('&')}` : ''
  const response = await fetch(`${url}${query}`, {
    body: form.length > 0 ? formOf(form) : get || data.length === 0 ? undefined : data.join('&'),
    headers,
    method: method || (sends ? 'POST' : 'GET'),
  })
  const text = await response.text()
  const isJSON = response.headers.get('content-type')?.includes('json')
  return { body: text && isJSON ? JSON.parse(text) : text || null, status: response.status }
}

/** `file=@name;type=…` stands for a small file of that name. */
const formOf = (parts: string[]): FormData => {
  const form = new FormData()
  for (const part of parts) {
    const [, name, value] = /^([^=]+)=([\s\S]*)$/.exec(part) as unknown as [string, string, string]
    const file = /^@([^;]+);type=(.+)$/.exec(value)
    if (file) form.append(name, new File(['An offer.'], file[1] as string, { type: file[2] }))
    else form.append(name, value)
  }
  return form
}
