import zlib from 'node:zlib'

/** Unpacked bytes of a workbook that are read at most: a million rows are well below it. */
const mostUnpacked = 1 << 30

/** A workbook unpacks to more than one ever should. */
class TooLarge extends Error {
  code = 'too-large'
}

/**
 * Counts what comes out of every packed file that this process opens, whoever unpacks it, and tells
 * when it is too much: the sizes that a ZIP declares may be lies. It is called once, in a process that
 * does nothing else.
 *
 * @param {(error: Error) => void} refuse
 * @param {number} [most] bytes
 * @returns {() => void} counts no longer
 */
export const countInflated = (refuse, most = mostUnpacked) => {
  const { prototype } = zlib.InflateRaw
  const { push } = prototype
  let unpacked = 0
  prototype.push = function (chunk, encoding) {
    unpacked += chunk?.length ?? 0
    if (unpacked > most) refuse(new TooLarge())
    return push.call(this, chunk, encoding)
  }
  return () => {
    prototype.push = push
  }
}
