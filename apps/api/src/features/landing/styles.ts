// The style sheet that the server writes into its pages: of those of the app what its pages use, then what they add.
import { readFileSync } from 'node:fs'

/** Addresses of the files that the pages load. */
export type Assets = {
  /** Atkinson Hyperlegible Next, latin, woff2. */
  readonly textFont: string
  /** Bricolage Grotesque, latin, woff2. */
  readonly titleFont: string
  readonly favicon: string
}

function squeeze(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/\s*([{};])\s*/g, '$1')
    .replace(/;}/g, '}')
    .trim()
}

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')

// In the order of base.css.
const shared = ['tokens', 'fonts', 'reset', 'type', 'page', 'buttons', 'fields', 'pictures']
const sheet = squeeze(shared.map((name) => read(`../../../../web/src/ui/${name}.css`)).join('') + read('./landing.css'))

const fonts = {
  textFont: '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  titleFont: '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2',
} as const

/** What stands between <style> and </style>, for the policy that names its hash. */
export function pageStyle(assets: Assets): string {
  return sheet.replace(fonts.textFont, () => assets.textFont).replace(fonts.titleFont, () => assets.titleFont)
}
