import { at, emptyTile, hand, head, limb, scene, skin, tile } from './figures.ts'

// Before the first test: an empty wall, the first tile in hand, and a cat that waits.

const columns = 8
const rows = 5
const pitch = 33

const wall = Array.from({ length: columns * rows }, (_, index) => {
  const x = (index % columns) * pitch
  const y = -(Math.floor(index / columns) + 1) * pitch
  return index === 0
    ? `<rect x="${x + 1.5}" y="${y + 1.5}" width="25" height="25" rx="4" fill="none" stroke="var(--prot)" stroke-width="3" stroke-dasharray="6 4"/>`
    : emptyTile(x, y)
}).join('')

const kneeling =
  limb('var(--info)', 22, 'M-16-50-30-16H12') +
  limb('var(--info)', 22, 'M8-48 36-44 34-14') +
  `<path d="M22 0q0-12 12-12 16 0 18 12ZM-46-6q-6-18 10-20l4 20Z" fill="var(--hair-dark)"/>` +
  limb(skin(1), 14, 'M2-132v16') +
  `<path d="M-28-40v-50a25 25 0 0 1 25-25h8a25 25 0 0 1 25 25v50q-29 8-58 0Z" fill="var(--crea)"/>` +
  limb('var(--crea)', 15, 'M-22-94-34-64 12-46') +
  hand(1, 22, -40) +
  tile('var(--prot)', 72, -72) +
  limb('var(--crea)', 15, 'M22-94 46-74 64-62') +
  hand(1, 70, -60) +
  at(2, -143, head({ tone: 1, hair: 'var(--hair-dark)', style: 'short', look: 4 }))

const cat = `<path d="M-26 0c-6-34 6-52 20-56h12C22-52 30-30 26 0Z" fill="var(--hair-red)"/><path d="M24-4c22 2 26-16 18-28" fill="none" stroke="var(--hair-red)" stroke-width="8" stroke-linecap="round"/><path d="M-26-56-24-86-10-74H8L22-86 24-56C22-40-22-40-26-56Z" fill="var(--hair-red)"/><circle cx="-9" cy="-60" r="2.4" fill="#241d30"/><circle cx="8" cy="-60" r="2.4" fill="#241d30"/><path d="M-4-53h7l-3.5 4Z" fill="#241d30"/><path d="M-6 0v-20M8 0v-20" stroke="#241d30" stroke-width="2" stroke-linecap="round" opacity=".5"/>`

export const firstTile = scene(
  480,
  280,
  `<path d="M20 256V150A126 126 0 0 1 146 24h208a106 106 0 0 1 106 106v126Z" fill="var(--scene)"/><path d="M0 256h480v4H0Z" fill="var(--line)"/>${at(180, 252, wall)}${at(96, 256, kneeling)}${at(404, 256, cat)}`,
)
