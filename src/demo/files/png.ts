import zlib from 'node:zlib'

export type Box = {
  colour: [red: number, green: number, blue: number]
  height: number
  left: number
  top: number
  width: number
}

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const result = Buffer.alloc(body.length + 8)
  result.writeUInt32BE(data.length, 0)
  body.copy(result, 4)
  result.writeUInt32BE(zlib.crc32(body), body.length + 4)
  return result
}

/** A picture of coloured boxes on white (ISO/IEC 15948); later boxes lie on earlier ones. */
export const createPng = ({
  boxes,
  height,
  width,
}: {
  boxes: Box[]
  height: number
  width: number
}): Buffer => {
  // Each line begins with its filter: none.
  const stride = width * 3 + 1
  const pixels = Buffer.alloc(stride * height, 0xff)
  for (let y = 0; y < height; y += 1) pixels[y * stride] = 0
  for (const { colour, height: tall, left, top, width: wide } of boxes) {
    for (let y = top; y < Math.min(top + tall, height); y += 1) {
      for (let x = left; x < Math.min(left + wide, width); x += 1) {
        pixels.set(colour, y * stride + 1 + x * 3)
      }
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', zlib.deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
