import { at, hand, head, limb, scene, standing, tile } from './figures.ts'

// At the top of the stairs that the tiles made, somebody holds up the last one.

const hues = ['info', 'comm', 'crea', 'prot', 'env']
const pitch = 33
const steps = 7

const stairs = Array.from({ length: steps }, (_, column) =>
  Array.from({ length: Math.min(column + 1, 5) }, (_, row) => {
    const hue = hues[(row + column * 2) % hues.length] ?? 'info'
    const opacity = (column + row * 2) % 3 === 0 ? ' opacity=".82"' : ''
    return `<g${opacity}>${tile(`var(--${hue})`, column * pitch, -(row + 1) * pitch)}</g>`
  }).join(''),
).join('')

const winner =
  standing(2, 'var(--comm)', 'var(--hair-dark)', 'var(--crea)') +
  tile('var(--sun)', -16, -236, 32) +
  limb('var(--comm)', 15, 'M-21-112-40-148-22-192') +
  limb('var(--comm)', 15, 'M21-112 40-148 22-192') +
  hand(2, -19, -198) +
  hand(2, 19, -198) +
  at(0, -158, head({ tone: 2, hair: 'var(--hair-red)', style: 'long' }))

const friend =
  limb('var(--info)', 15, 'M-20-112-36-84-26-58') +
  hand(3, -25, -54) +
  standing(3, 'var(--info)', 'var(--prot)', 'var(--hair-dark)') +
  limb('var(--info)', 15, 'M20-112 46-126 52-160') +
  hand(3, 53, -166) +
  at(0, -158, head({ tone: 3, hair: 'var(--hair-dark)', style: 'bald', look: 4, glasses: true }))

const sparkTiles = [
  ['info', 226, 44, 12, 12],
  ['crea', 268, 20, 10, 30],
  ['prot', 420, 40, 12, -18],
  ['env', 446, 84, 9, 20],
  ['comm', 208, 92, 9, -14],
  ['sun', 398, 14, 9, 8],
] as const

const sparks = sparkTiles
  .map(([hue, x, y, size, turn]) => `<g transform="rotate(${turn} ${x} ${y})">${tile(`var(--${hue})`, x, y, size)}</g>`)
  .join('')

export const endOfTest = scene(
  480,
  360,
  `<path d="M24 336a140 140 0 0 1 100-134C150 90 240 24 336 24a120 120 0 0 1 120 120v192Z" fill="var(--scene)"/><path d="M0 336h480v4H0Z" fill="var(--line)"/>${sparks}${at(186, 332, stairs)}${at(365, 166, winner, 0.66)}${at(104, 336, friend, 0.86)}`,
)
