import zlib from 'node:zlib'

/** A piece of a PNG: length, name, content, check sum. */
const chunk = (name: string, content: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(zlib.crc32(body))
  return Buffer.concat([length, body, sum])
}

const mark = Buffer.from('89504e470d0a1a0a', 'hex')

/** A PNG that says how large it is, and holds a handful of bytes. */
const png = (width: number, height: number): Buffer => {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2], 8)
  return Buffer.concat([
    mark,
    chunk('IHDR', head),
    chunk('IDAT', zlib.deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A TIFF whose only directory says that it comes next. */
const endlessTiff = (): Buffer => {
  const file = Buffer.alloc(4096)
  file.write('II*\0', 'latin1')
  file.writeUInt32LE(8, 4)
  file.writeUInt16LE(0, 8)
  file.writeUInt32LE(8, 10)
  return file
}

/** Markup that an XML parser is busy with for seconds. */
const svg = (megabytes: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg">${'<a b="c"/>'.repeat(megabytes * 100_000)}</svg>`

export type Hostile = { content: Buffer | string; name: string; status: 201 | 400; type: string }

export const hugePng = (): Hostile => ({
  content: png(60_000, 60_000),
  name: 'gross.png',
  status: 201,
  type: 'image/png',
})

/** Pictures made to hurt whoever opens them, and what becomes of them: kept as they are, or refused. */
export const hostilePictures = (): Record<string, Hostile> => ({
  'a PNG that claims 60,000 × 60,000': hugePng(),
  'half a PNG': {
    content: png(10, 10).subarray(0, 20),
    name: 'halb.png',
    status: 201,
    type: 'image/png',
  },
  'a GIF that claims 65,535 × 65,535': {
    content: Buffer.from('GIF89a\xff\xff\xff\xff\x00\x00\x00', 'latin1'),
    name: 'gross.gif',
    status: 201,
    type: 'image/gif',
  },
  'a TIFF that goes in circles': {
    content: endlessTiff(),
    name: 'kreis.tiff',
    status: 201,
    type: 'image/tiff',
  },
  'an SVG of 19 MB called PNG': {
    content: svg(19),
    name: 'disegno.png',
    status: 400,
    type: 'image/png',
  },
  'a page called PNG': {
    content: '<!doctype html><script>alert(1)</script>',
    name: 'pagina.png',
    status: 400,
    type: 'image/png',
  },
  'nothing but zeros, 99 MB, called PNG': {
    content: Buffer.alloc(99 << 20),
    name: 'vuoto.png',
    status: 400,
    type: 'image/png',
  },
})
