import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import zlib from 'node:zlib'
import { extract } from 'tar-fs'
import { inProject } from './paths.mjs'
import { step } from './say.mjs'

/**
 * Unpacks the Chromium of `@sparticuz/chromium`, with the libraries and a font that a bare
 * system lacks. The package's own code is for Amazon's machines: it unpacks into fixed places
 * and leaves the libraries out elsewhere.
 *
 * @returns {Promise<import('./browser.mjs').FoundBrowser>}
 */
export const unpackPackagedBrowser = async () => {
  const require = createRequire(import.meta.url)
  const packed = path.join(path.dirname(require.resolve('@sparticuz/chromium')), '../../bin')
  const { version } = JSON.parse(fs.readFileSync(path.join(packed, '../package.json'), 'utf8'))
  const folder = inProject('node_modules', '.cache', `crm-browser-${version}`)
  if (!fs.existsSync(folder)) {
    await step({ title: 'Unpacking the browser', run: () => unpack({ packed, folder }) })
  }
  return {
    executable: path.join(folder, 'chromium'),
    env: {
      ...process.env,
      LD_LIBRARY_PATH: path.join(folder, 'lib'),
      FONTCONFIG_FILE: path.join(folder, 'fonts.conf'),
    },
  }
}

const unpack = async (/** @type {{ folder: string, packed: string }} */ { folder, packed }) => {
  const half = `${folder}.${process.pid}`
  const decompress = (
    /** @type {string} */ name,
    /** @type {import('node:stream').Writable} */ target,
  ) =>
    pipeline(
      fs.createReadStream(path.join(packed, `${name}.br`)),
      zlib.createBrotliDecompress(),
      target,
    )
  fs.mkdirSync(half, { recursive: true })
  await decompress('chromium', fs.createWriteStream(path.join(half, 'chromium'), { mode: 0o755 }))
  for (const name of ['al2023.tar', 'fonts.tar', 'swiftshader.tar']) {
    // Whom the files belonged to on the computer that packed them is nothing to this one.
    await decompress(name, extract(half, { chown: false }))
  }
  fs.writeFileSync(path.join(half, 'fonts.conf'), fontsConf(folder))
  fs.renameSync(half, folder)
}

/** Chromium ends at the first text when it finds no font at all. */
const fontsConf = (/** @type {string} */ folder) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path.join(folder, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${path.join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`
