// `npm run dev`: the pages from their sources, the API from an `npm start` that runs beside it.
import type { Plugin } from 'vite'

const firstPage = 'learner/profile'

/** Passes the calls of the API on to `API_URL`, or to the `PORT` of this machine, and says which page to open. */
export function devServer(environment: Readonly<Record<string, string | undefined>>): Plugin {
  const api = environment['API_URL']?.trim() || `http://localhost:${environment['PORT']?.trim() || 3000}`
  return {
    name: 'pix:dev-server',
    config: () => ({
      // The service checks that requests come from its own pages: the host they were sent to must stay.
      server: { proxy: { '/api': { target: api, changeOrigin: false } } },
    }),
    configureServer(server) {
      server.printUrls = () => {
        // Of `--host`, Vite knows the address as one of the network.
        const address = server.resolvedUrls?.local[0] ?? server.resolvedUrls?.network[0]
        server.config.logger.info(`\n  Open   ${address}${firstPage}`)
        server.config.logger.info(`  API    ${api}, where npm start must run (PORT=… or API_URL=… for another one)\n`)
      }
    },
  }
}
