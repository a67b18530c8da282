/** Both formats are a list of pictures in one file, and both take PNG for each of them. */

/** @typedef {Map<number, Buffer>} Pictures PNG by the length of a side */

/**
 * A Windows icon: 6 bytes of head, 16 bytes for each picture, then the pictures (Microsoft, "ICONDIR").
 *
 * @param {Pictures} pictures sides up to 256 are used
 */
export function packIco(pictures) {
  const used = [...pictures].filter(([size]) => size <= 256)
  const head = Buffer.alloc(6 + 16 * used.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(used.length, 4)
  let offset = head.length
  used.forEach(([size, png], index) => {
    const at = 6 + 16 * index
    // 0 stands for 256, which does not fit a byte.
    head.writeUInt8(size % 256, at)
    head.writeUInt8(size % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(png.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += png.length
  })
  return Buffer.concat([head, ...used.map(([, png]) => png)])
}

/** Names of the PNG slots in an Apple icon; a slot for a Retina display has the pixels of the next size. */
const icnsSlots = /** @type {const} */ ([
  ['icp4', 16],
  ['icp5', 32],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
])

/**
 * An Apple icon: `icns`, the length of the whole, then name, length and picture of each slot.
 *
 * @param {Pictures} pictures
 */
export function packIcns(pictures) {
  const parts = icnsSlots.map(([name, size]) => {
    const png = pictures.get(size)
    if (!png) throw new Error(`The icon lacks its picture of ${size} pixels.`)
    return chunk(name, png)
  })
  return chunk('icns', Buffer.concat(parts))
}

/**
 * @param {string} name four characters
 * @param {Buffer} content
 */
function chunk(name, content) {
  const head = Buffer.alloc(8)
  head.write(name, 'latin1')
  head.writeUInt32BE(content.length + 8, 4)
  return Buffer.concat([head, content])
}
