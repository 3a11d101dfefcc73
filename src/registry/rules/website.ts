/** A web address with scheme and lower-case host, or null; only http and https are addresses of a site. */
export const normaliseWebsite = (value: string): null | string => {
  const text = value.trim().replace(/^(https?)\/\//i, '$1://')
  try {
    const url = new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`)
    if (!/^https?:$/.test(url.protocol) || !/^[^.]+(\.[^.]+)+$/.test(url.hostname)) return null
    if (url.username || url.password) return null
    return url.pathname === '/' && !url.search && !url.hash ? url.origin : url.href
  } catch {
    return null
  }
}
