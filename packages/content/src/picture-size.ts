// How large a picture is, read from its own bytes, so that a page keeps its place before it is there.
import { endingOf } from './content-file.ts'

type Size = { readonly width: number; readonly height: number }

/** In pixels, or in the units of an SVG's view box; null where the bytes do not tell. */
export function pictureSize(name: string, bytes: Uint8Array): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    switch (endingOf(name)) {
      case 'svg':
        return svgSize(new TextDecoder().decode(bytes))
      case 'png':
        return { width: view.getUint32(16), height: view.getUint32(20) }
      case 'jpg':
        return jpegSize(view)
      case 'webp':
        return webpSize(view)
      default:
        return null
    }
  } catch (error) {
    // Cut short: what would tell is not there.
    if (error instanceof RangeError) return null
    throw error
  }
}

function svgSize(text: string): Size | null {
  const [, width, height] = /<svg[^>]*\sviewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(text) ?? []
  return width && height ? { width: Number(width), height: Number(height) } : null
}

/** ITU-T T.81, B.1.1 and B.2.2: segments follow each other up to the one that starts a frame. */
function jpegSize(view: DataView): Size | null {
  for (let place = 2; place < view.byteLength; place += 2 + view.getUint16(place + 2)) {
    const marker = view.getUint16(place)
    const startsFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker)
    if (startsFrame) return { width: view.getUint16(place + 7), height: view.getUint16(place + 5) }
  }
  return null
}

/** RFC 9649, sections 2.5 to 2.7. */
function webpSize(view: DataView): Size | null {
  switch (view.getUint32(12)) {
    // VP8, lossy.
    case 0x56503820:
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
    // VP8L, lossless: 14 bits each, less one.
    case 0x5650384c: {
      const bits = view.getUint32(21, true)
      return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
    }
    // VP8X, extended: 24 bits each, less one.
    case 0x56503858:
      return { width: (view.getUint32(24, true) & 0xffffff) + 1, height: (view.getUint32(26, true) >>> 8) + 1 }
    default:
      return null
  }
}
