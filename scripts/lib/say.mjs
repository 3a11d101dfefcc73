/** @param {string} line */
export const say = (line) => console.log(line)

/** @param {number} since a time of `Date.now()` */
export const secondsSince = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`

/**
 * Does one thing and says so, with the time that it took.
 *
 * @template T
 * @param {{ title: string, run: () => T | Promise<T> }} options
 * @returns {Promise<T>}
 */
export const step = async ({ title, run }) => {
  const since = Date.now()
  say(`${title} …`)
  const result = await run()
  say(`${title}: done in ${secondsSince(since)}`)
  return result
}
