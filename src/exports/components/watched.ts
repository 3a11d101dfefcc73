/** Exports that this browser waits for; they outlive the page. */
const key = 'crm-exports'
const changed = 'crm-exports-changed'

export const watchedExports = (): number[] => {
  try {
    const stored: unknown = JSON.parse(window.localStorage.getItem(key) ?? '[]')
    return Array.isArray(stored) ? stored.filter(Number.isInteger) : []
  } catch {
    return []
  }
}

const store = (ids: number[]) => {
  window.localStorage.setItem(key, JSON.stringify(ids))
  window.dispatchEvent(new Event(changed))
}

export const watchExport = (id: number): void => store([...watchedExports(), id])

export const forgetExport = (id: number): void =>
  store(watchedExports().filter((each) => each !== id))

/** @returns how to stop listening */
export const onWatchedChange = (listener: () => void): (() => void) => {
  window.addEventListener(changed, listener)
  return () => window.removeEventListener(changed, listener)
}
