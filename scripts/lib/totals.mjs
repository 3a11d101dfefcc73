import fs from 'node:fs'

/** @typedef {{ assertionResults: { status: string }[], status: string }} FileResult */

/**
 * The totals of a run of vitest. A file that cannot even be loaded has no tests to count and
 * counts as one failure; so does a run that fails in any other way.
 *
 * @param {{ file: string, code: number }} options
 * @returns {{ passed: number, failed: number }}
 */
export const readTotals = ({ file, code }) => {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(
      fs.readFileSync(file, 'utf8'),
    )
    const unloaded = testResults.filter(
      (/** @type {FileResult} */ { status, assertionResults }) =>
        status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
    ).length
    const failed = numFailedTests + unloaded
    return { passed: numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed }
  } catch {
    return { passed: 0, failed: 1 }
  }
}
