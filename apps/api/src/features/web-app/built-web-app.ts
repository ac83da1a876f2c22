// The files that building the web app made.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export type BuiltWebApp = {
  readonly folder: string
  /** The document that starts the app. */
  readonly document: string
  /** Addresses of the fonts that every page uses. */
  readonly textFont: string
  readonly titleFont: string
}

const folder = fileURLToPath(new URL('../../../../web/dist/', import.meta.url))

/** @throws when the web app was not built */
export function readBuiltWebApp(): BuiltWebApp {
  try {
    const assets = readdirSync(`${folder}assets`)
    const address = (start: string): string => {
      const name = assets.find((file) => file.startsWith(start) && file.endsWith('.woff2'))
      if (!name) throw new Error(`no file of ${folder}assets starts with ${start}`)
      return `/assets/${name}`
    }
    return {
      folder,
      document: readFileSync(`${folder}index.html`, 'utf8'),
      textFont: address('atkinson-hyperlegible-next-latin-wght-normal'),
      titleFont: address('bricolage-grotesque-latin-wght-normal'),
    }
  } catch (error) {
    throw new Error('The web app is not built: run npm run build.', { cause: error })
  }
}
