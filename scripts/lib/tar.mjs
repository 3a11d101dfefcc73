import fs from 'node:fs'
import path from 'node:path'

const BLOCK = 512

/**
 * Unpacks plain files and folders of a ustar archive; enough for archives that we know.
 *
 * @param {{ file: string, folder: string }} options
 */
export const unpackTar = ({ file, folder }) => {
  const archive = fs.readFileSync(file)
  for (let at = 0; at + BLOCK <= archive.length && archive[at] !== 0; ) {
    const text = (/** @type {number} */ from, /** @type {number} */ length) =>
      archive.toString('utf8', at + from, at + from + length).replace(/\0.*$/s, '')
    const name = path.join(text(345, 155), text(0, 100))
    const size = Number.parseInt(text(124, 12), 8) || 0
    const target = path.join(folder, name)
    if (!target.startsWith(folder)) throw new Error(`${file} reaches outside its folder`)
    const type = text(156, 1)
    if (type === '5') fs.mkdirSync(target, { recursive: true })
    if (type === '' || type === '0') {
      fs.mkdirSync(path.dirname(target), { recursive: true })
      fs.writeFileSync(target, archive.subarray(at + BLOCK, at + BLOCK + size), { mode: 0o755 })
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK
  }
}
