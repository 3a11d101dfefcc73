import { Session } from 'node:inspector/promises'
import { fileURLToPath } from 'node:url'
import { root } from '../../scripts/lib/paths.mjs'

const ours = /^(src|plugins)\/.*\.(ts|tsx|mjs)$/

/**
 * Which files run while something is done: those of which a function is called. It must have been done
 * once before, so that loading its files does not count.
 * @param wanted paths from the project on. @default ours
 * @returns paths from the project on, sorted
 */
export const filesRunBy = async (
  work: () => Promise<unknown>,
  wanted: RegExp = ours,
): Promise<string[]> => {
  const session = new Session()
  session.connect()
  try {
    await session.post('Profiler.enable')
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
    await session.post('Profiler.takePreciseCoverage')
    await work()
    const { result } = await session.post('Profiler.takePreciseCoverage')
    const files = result.flatMap(({ functions, url }) => {
      const file = url.startsWith('file:') ? fileURLToPath(url) : url
      const place = file.startsWith(`${root}/`) ? file.slice(root.length + 1) : ''
      // The module itself is a function without a name, which ran when it was loaded.
      const ran = functions.some(
        ({ functionName, ranges }) => functionName !== '' && (ranges[0]?.count ?? 0) > 0,
      )
      return wanted.test(place) && ran ? [place] : []
    })
    return [...new Set(files)].sort()
  } finally {
    await session.post('Profiler.stopPreciseCoverage')
    session.disconnect()
  }
}
