import { type Browser, chromium } from 'playwright-core'
import { findBrowser } from '../../scripts/lib/browser.mjs'

/** Asks nothing of any outside host by itself, and runs as root. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Starts the browser of the tests; close it at the end of the file. */
export const launchBrowser = async (): Promise<Browser> => {
  const { executable, env } = await findBrowser()
  return chromium.launch({ executablePath: executable, args: flags, env })
}
