import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compileMessages } from './build/compile-messages.ts'
import { contractsWithoutSchemas } from './build/contracts-without-schemas.ts'
import { devServer } from './build/dev-server.ts'
import { precompress } from './build/precompress.ts'
import { preloadFonts } from './build/preload-fonts.ts'

// What every page needs, in one file rather than in ten.
const shell =
  /apps\/web\/src\/(?:api|retry-wait|current-user|language|layout|messages\/[a-z-]{3,}\.|ui\/(?:tokens|base)\.css)/
const framework = /node_modules\/(?:react|react-dom|scheduler|@tanstack|react-intl|intl-messageformat|@formatjs)\//

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    compileMessages(),
    contractsWithoutSchemas(),
    react(),
    preloadFonts(),
    precompress(),
    devServer(process.env),
  ],
  resolve: {
    alias: [
      { find: /^typebox$/, replacement: fileURLToPath(new URL('./build/typebox-without-checks.ts', import.meta.url)) },
    ],
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    target: ['es2022', 'chrome109', 'firefox115', 'safari16'],
    // The style sheets hold their own plain values for older browsers: nothing is to be rewritten.
    cssTarget: 'esnext',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // Changes seldom: people who come back keep it.
        codeSplitting: {
          groups: [
            { name: 'framework', test: framework },
            { name: 'shell', test: shell },
          ],
        },
      },
    },
  },
})
