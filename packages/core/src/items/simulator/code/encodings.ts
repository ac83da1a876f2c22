// How the signs of a text are kept as bytes.
import { Stopped } from './meter.ts'

/** Signs that Windows-1252 has in place of the controls of Latin-1. */
const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const names: Readonly<Record<string, Encoding>> = {
  utf8: 'utf-8',
  latin1: 'latin-1',
  iso88591: 'latin-1',
  iso8859: 'latin-1',
  cp1252: 'cp1252',
  windows1252: 'cp1252',
  ascii: 'ascii',
  usascii: 'ascii',
}

export type Encoding = 'utf-8' | 'latin-1' | 'cp1252' | 'ascii'

/** The encoding that is meant: `UTF8`, `utf_8` and `utf-8` are one. */
export function encodingOf(name: string): Encoding {
  const found = names[name.toLowerCase().replace(/[-_ ]/g, '')]
  if (!found) throw new Stopped('wrong-value', name, 'LookupError')
  return found
}

export function encode(text: string, encoding: Encoding): Uint8Array {
  const bytes: number[] = []
  for (const sign of text) {
    const point = sign.codePointAt(0) ?? 0
    if (encoding === 'utf-8') bytes.push(...utf8(point))
    else bytes.push(oneByte(sign, point, encoding))
  }
  return Uint8Array.from(bytes)
}

function oneByte(sign: string, point: number, encoding: Encoding): number {
  const windows = encoding === 'cp1252' ? windowsSigns.indexOf(sign) : -1
  if (windows >= 0) return 128 + windows
  const isWithin =
    encoding === 'ascii' ? point < 128 : point < 256 && (encoding === 'latin-1' || point < 128 || point > 159)
  if (!isWithin) throw new Stopped('not-in-this-encoding', encoding, 'UnicodeEncodeError')
  return point
}

function utf8(point: number): number[] {
  if (point < 0x80) return [point]
  const rest = (shift: number): number => 0x80 | ((point >> shift) & 0x3f)
  if (point < 0x800) return [0xc0 | (point >> 6), rest(0)]
  if (point < 0x10000) return [0xe0 | (point >> 12), rest(6), rest(0)]
  return [0xf0 | (point >> 18), rest(12), rest(6), rest(0)]
}

/** @param isLenient what is no sign of the encoding becomes �, and does not stop the program */
export function decode(bytes: Uint8Array, encoding: Encoding, isLenient = false): string {
  if (encoding === 'utf-8') return decodeUtf8(bytes, isLenient)
  return Array.from(bytes, (byte) => {
    if (encoding === 'cp1252' && byte > 127 && byte < 160) return windowsSigns[byte - 128] ?? ''
    if (encoding !== 'ascii' || byte < 128) return String.fromCharCode(byte)
    if (!isLenient) throw new Stopped('not-in-this-encoding', encoding)
    return '\ufffd'
  }).join('')
}

function decodeUtf8(bytes: Uint8Array, isLenient: boolean): string {
  let text = ''
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] ?? 0
    const length =
      first < 0x80 ? 1 : first >= 0xc2 && first < 0xe0 ? 2 : first >> 4 === 0xe ? 3 : first >> 3 === 0x1e ? 4 : 0
    const rest = [...bytes.subarray(at + 1, at + length)]
    if (length > 0 && rest.length === length - 1 && rest.every((byte) => byte >> 6 === 2)) {
      const start = length === 1 ? first : first & (0x7f >> length)
      text += String.fromCodePoint(
        Math.min(
          0x10ffff,
          rest.reduce((point, byte) => (point << 6) | (byte & 0x3f), start),
        ),
      )
      at += length
    } else {
      if (!isLenient) throw new Stopped('not-in-this-encoding', 'utf-8')
      text += '\ufffd'
      at += 1
    }
  }
  return text
}
