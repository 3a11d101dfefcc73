/** Adds a value to the parts of an address, in the bracket notation of Payload's own clients. */
export const append = (parts: string[], key: string, value: unknown): void => {
  if (value === undefined) return
  if (value !== null && typeof value === 'object') {
    for (const [inner, part] of Object.entries(value)) append(parts, `${key}[${inner}]`, part)
    return
  }
  parts.push(`${encodeURIComponent(key)}=${encodeURIComponent(String(value))}`)
}
