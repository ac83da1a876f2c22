import { at, hand, head, limb, scene, skin, tile } from './figures.ts'

// Somebody sits by the window with a warm cup; the steam is made of tiles.

const window = `<rect x="70" y="30" width="150" height="150" rx="12" fill="var(--info-soft)"/><circle cx="182" cy="72" r="21" fill="var(--sun)"/><path d="M70 150q36-40 76-14t74-22v54a12 12 0 0 1-12 12H82a12 12 0 0 1-12-12Z" fill="var(--env)" opacity=".55"/><path d="M145 30v150M70 105h150" stroke="var(--card)" stroke-width="6"/><rect x="70" y="30" width="150" height="150" rx="12" fill="none" stroke="var(--line-strong)" stroke-width="5"/><path d="M62 184h162" stroke="var(--line-strong)" stroke-width="8" stroke-linecap="round"/>`

const plant = `${limb('var(--env)', 5, 'M0 0V-70M0-24q18-4 20-26M0-44q-20-4-22-28')}<path d="M20-50q-4-22 16-30 10 22-16 30ZM-22-72q-18-8-12-28 22 6 12 28ZM0-70q-16-14 0-36 16 22 0 36Z" fill="var(--env)"/><path d="M-24 0h48l-6 44h-36Z" fill="var(--crea)"/><path d="M-28-4h56v12h-56Z" fill="var(--crea)" opacity=".8"/>`

const armchair = `<path d="M-78-22v-88a40 40 0 0 1 40-40h76a40 40 0 0 1 40 40v88Z" fill="var(--prot)" opacity=".8"/><path d="M-60 0v-12M60 0v-12" stroke="var(--hair-dark)" stroke-width="10" stroke-linecap="round"/><path d="M-84-12h168v-46H-84Z" fill="var(--prot)"/>`

const arms = `<path d="M-98-10v-62a17 17 0 0 1 34 0v62ZM64-10v-62a17 17 0 0 1 34 0v62Z" fill="var(--prot)"/>`

const person =
  limb('var(--hair-dark)', 22, 'M-14-62-24-48V-14M14-62 26-46V-14') +
  `<path d="M-40 0q0-12 12-12h14V0ZM42 0q0-12-12-12H16V0Z" fill="var(--info)"/>` +
  limb(skin(4), 14, 'M0-150v18') +
  `<path d="M-30-56v-52a25 25 0 0 1 25-25H5a25 25 0 0 1 25 25v52Z" fill="var(--sun)"/>` +
  limb('var(--sun)', 16, 'M-24-110-38-78-12-84') +
  limb('var(--sun)', 16, 'M24-110 38-78 14-84') +
  `<path d="M-13-106h26v22a8 8 0 0 1-8 8h-10a8 8 0 0 1-8-8Z" fill="var(--card)"/><path d="M13-101q11 0 9 9t-11 6" fill="none" stroke="var(--card)" stroke-width="4"/>` +
  hand(4, -13, -87) +
  hand(4, 13, -87) +
  at(0, -162, head({ tone: 4, hair: 'var(--hair-dark)', style: 'short' }))

const steam = [
  ['info', 4, -122, 9],
  ['comm', 15, -142, 11],
  ['crea', 34, -160, 13],
  ['env', 50, -186, 15],
  ['prot', 44, -216, 18],
] as const

export const breathingSpace = scene(
  480,
  300,
  `<path d="M30 276V60a50 50 0 0 1 50-50h240a130 130 0 0 1 130 130v136Z" fill="var(--scene)"/><path d="M0 276h480v4H0Z" fill="var(--line)"/>${window}${at(112, 232, plant)}${at(310, 276, armchair + person + arms)}${at(310, 276, steam.map(([hue, x, y, size]) => tile(`var(--${hue})`, x + 26, y, size)).join(''))}`,
)
