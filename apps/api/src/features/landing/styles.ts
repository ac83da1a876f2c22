// The style sheet that the server writes into its pages: the tokens and base of the app, then what its own pages add.
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

const ui = '../../../../web/src/ui'
const sheet = squeeze(read(`${ui}/tokens.css`) + read(`${ui}/base.css`) + read('./landing.css'))

const fonts = {
  textFont: '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  titleFont: '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2',
} as const

/** What stands between <style> and </style>, for the policy that names its hash. */
export function pageStyle(assets: Assets): string {
  return sheet.replace(fonts.textFont, () => assets.textFont).replace(fonts.titleFont, () => assets.titleFont)
}
