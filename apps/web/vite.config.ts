import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compileMessages } from './build/compile-messages.ts'
import { contractsAsAddresses } from './build/contracts-as-addresses.ts'
import { devServer } from './build/dev-server.ts'
import { precompress } from './build/precompress.ts'
import { preloadFonts } from './build/preload-fonts.ts'

// What every page needs, in one file rather than in ten.
const shell =
  /apps\/web\/src\/(?:api|retry-wait|current-user|language|layout|messages\/(?!simulator)[a-z-]{3,}\.|ui\/(?:tokens|base)\.css)/
/** Of the shell, what the pages of a test do without, nearly always. */
const site =
  /apps\/web\/src\/(?:layout\/(?:site-(?:parts|header|footer)|account-menu|language-choice)|current-user\/(?:sign-out|as-somebody|is-this-yours))/
// What the page of a question shows, and others show too: together it is smaller than in pieces. The controls of a kind,
// which come with its first question, stay apart.
const texts = /apps\/web\/src\/ui\/(?:line|rich-text|breakable-code|external-link|group)\./
const question =
  /apps\/web\/src\/(?:items|exhibits|questions\/(?:answer-form|given-question|new-answer-id|outbox|question(?:-title|-skeleton)?|refusal|send-answer|sending-status|use-answering)\.|spaces\/learner\/assessment\/(?:assessment-queries|test-arrival|test-page|test-bar|seen-going-on)\.|spaces\/learner\/reports\/report-button\.)/
/** Of these, what loads with the first question that needs it. */
const onDemand =
  /apps\/web\/src\/(?:exhibits\/|items\/(?:[a-z]+-controls|order-(?:row|moves)|use-row-drag|cloze-blank|illustrated|picture-[a-z]+|places)\.)/
/**
 * A simulator: its screen and its rules, which no other page has. Of `code`, what is no program stands apart, and what
 * both need comes with either.
 */
const simulator =
  /(?:apps\/web\/src\/simulators|packages\/core\/src\/items\/simulator)\/(code\/(?=(?:site|film)\/)|(?!code\/(?:code-simulator|code\.module|typing)\.)[a-z-]+(?=\/))/
const framework = /node_modules\/(?:react|react-dom|scheduler|@tanstack|react-intl|intl-messageformat|@formatjs)\//

export default defineConfig({
  root: import.meta.dirname,
  plugins: [compileMessages(), contractsAsAddresses(), react(), preloadFonts(), precompress(), devServer(process.env)],
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
            // Before what depends on all of them by name alone, and would take them along.
            {
              name: (id) => `${simulator.exec(id)?.[1]?.replace('/', '-site')}-application`,
              test: simulator,
              includeDependenciesRecursively: false,
            },
            { name: 'shell', test: (id) => shell.test(id) && !site.test(id) },
            { name: 'texts', test: texts },
            { name: 'question', test: (id) => question.test(id) && !onDemand.test(id) },
          ],
        },
      },
    },
  },
})
