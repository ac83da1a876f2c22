import { expect, it } from 'vitest'
import { pictureSize } from './picture-size.ts'

const bytes = (base64: string) => Uint8Array.from(Buffer.from(base64, 'base64'))

const png = 'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFN'
// A JFIF segment, then the start of a frame.
const jpg = Buffer.from(
  'ffd8ffe000104a46494600010100000100010000ffc0001108000200030301220002110103110',
  'hex',
).toString('base64')
const lossy = Buffer.from('524946460000000057454250565038200000000000000009d012a0300020000', 'hex').toString('base64')
const lossless = Buffer.from('524946460000000057454250565038 4c000000002f02400000'.replaceAll(' ', ''), 'hex').toString(
  'base64',
)
const extended = Buffer.from('5249464600000000574542505650385800000000000000000200000100000000', 'hex').toString(
  'base64',
)

it.each([
  ['drawing.png', bytes(png)],
  ['photo.jpg', bytes(jpg)],
  ['lossless.webp', bytes(lossless)],
  ['extended.webp', bytes(extended)],
  ['drawing.svg', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"/>')],
])('of %s is read from its bytes', (name, content) => {
  expect(pictureSize(name, content)).toEqual({ width: 3, height: 2 })
})

it('of a lossy WebP is read from its frame', () => {
  const frame = new Uint8Array(30)
  frame.set(bytes(lossy).subarray(0, 16))
  frame.set([3, 0, 2, 0], 26)
  expect(pictureSize('lossy.webp', frame)).toEqual({ width: 3, height: 2 })
})

it.each([
  ['cut.png', bytes(png).subarray(0, 20)],
  ['cut.jpg', bytes(jpg).subarray(0, 20)],
  ['cut.webp', bytes(extended).subarray(0, 22)],
  ['other.webp', new Uint8Array(40)],
  ['drawing.svg', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['text.txt', new Uint8Array(40)],
])('is not known of %s', (name, content) => {
  expect(pictureSize(name, content)).toBeNull()
})
