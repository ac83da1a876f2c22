import { at, emptyTile, hand, head, limb, scene, standing, tile } from './figures.ts'

// Three people of three ages lay the tiles of one wall.

const hues = ['info', 'info', 'comm', 'comm', 'crea', 'crea', 'prot', 'prot', 'env']
const heights = [4, 5, 4, 3, 4, 5, 4, 3, 2]
const rows = 6
const pitch = 33

const wall = hues
  .map((hue, column) =>
    Array.from({ length: rows }, (_, row) => {
      const laid = row < (heights[column] ?? 0)
      if (!laid) return emptyTile(column * pitch, -(row + 1) * pitch)
      const opacity = (row * 3 + column * 5) % 4 === 0 ? ' opacity=".8"' : ''
      return `<g${opacity}>${tile(`var(--${hue})`, column * pitch, -(row + 1) * pitch)}</g>`
    }).join(''),
  )
  .join('')

const adult =
  limb('var(--prot)', 15, 'M-20-112-34-76-24-48') +
  hand(3, -23, -44) +
  standing(3, 'var(--prot)', 'var(--hair-dark)', 'var(--action)') +
  tile('var(--info)', 50, -191) +
  limb('var(--prot)', 15, 'M20-112 44-128 58-152') +
  hand(3, 60, -158) +
  at(0, -158, head({ tone: 3, hair: 'var(--env)', style: 'scarf', look: 4 }))

const child =
  limb('var(--crea)', 15, 'M20-110 32-80 22-56') +
  hand(2, 21, -52) +
  standing(2, 'var(--crea)', 'var(--info)', 'var(--hair-dark)') +
  tile('var(--env)', -66, -178) +
  limb('var(--crea)', 15, 'M-20-110-42-124-50-146') +
  hand(2, -51, -152) +
  at(0, -158, head({ tone: 2, hair: 'var(--hair-dark)', style: 'curls', look: -4 }))

const elder =
  limb('var(--line-strong)', 6, 'M40 0V-66') +
  limb('var(--comm)', 15, 'M21-112 38-92 40-72') +
  hand(1, 40, -68) +
  standing(1, 'var(--comm)', 'var(--prot)', 'var(--hair-dark)') +
  limb('var(--comm)', 15, 'M-20-112-36-86-16-78') +
  tile('var(--crea)', -24, -104) +
  hand(1, -14, -78) +
  at(0, -158, head({ tone: 1, hair: 'var(--hair-grey)', style: 'bun', look: -3, glasses: true }))

export const together = scene(
  640,
  300,
  `<path d="M16 276a150 150 0 0 1 150-150h40A190 190 0 0 1 560 130a120 120 0 0 1 66 146Z" fill="var(--scene)"/><path d="M0 276h640v4H0Z" fill="var(--line)"/>${at(176, 272, wall)}${at(112, 276, adult)}${at(492, 276, child, 0.74)}${at(570, 276, elder, 0.97)}`,
)
