// Messages are parsed when the app is built, so that no browser downloads the parser of the ICU syntax.
import { parse } from '@formatjs/icu-messageformat-parser'
import type { Plugin } from 'vite'

const catalogue = /\/src\/messages\/[a-z]{2}\/[a-z-]+\.json$/
const withoutParser = '@formatjs/icu-messageformat-parser/no-parser.js'

export function compileMessages(): Plugin {
  return {
    name: 'pix:compile-messages',
    enforce: 'pre',
    // Tests check the messages themselves, with the parser.
    apply: (_config, { mode }) => mode !== 'test',
    config: () => ({
      resolve: { alias: [{ find: /^@formatjs\/icu-messageformat-parser$/, replacement: withoutParser }] },
    }),
    transform(source, id) {
      if (!catalogue.test(id)) return null
      const messages: Record<string, string> = JSON.parse(source)
      const compiled = Object.entries(messages).map(([key, message]) => [key, parse(message)])
      return { code: JSON.stringify(Object.fromEntries(compiled)), map: null }
    },
  }
}
