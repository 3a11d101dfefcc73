import { Transform } from 'node:stream'

const quote = 0x22
const lineFeed = 0x0a
const carriageReturn = 0x0d

/**
 * Ends the records of PostgreSQL's CSV with CR LF (RFC 4180): the line feeds outside of quotation
 * marks. A doubled mark within a cell opens and closes again, so that counting them is enough.
 *
 * @param {{ onRecords?: (count: number) => void }} [options] told how many records each piece ended
 */
export const endRecordsWithCrLf = ({ onRecords } = {}) => {
  let quoted = false
  return new Transform({
    transform: (chunk, _encoding, done) => {
      const out = Buffer.allocUnsafe(chunk.length * 2)
      let length = 0
      let records = 0
      for (let index = 0; index < chunk.length; index += 1) {
        const byte = chunk[index]
        if (byte === quote) quoted = !quoted
        else if (byte === lineFeed && !quoted) {
          out[length] = carriageReturn
          length += 1
          records += 1
        }
        out[length] = byte
        length += 1
      }
      onRecords?.(records)
      done(null, out.subarray(0, length))
    },
  })
}
