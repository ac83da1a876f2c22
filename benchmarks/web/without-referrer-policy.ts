// While Lighthouse records a trace, the Chromium of the package (147) cancels every document that comes with a
// `Referrer-Policy` header, whatever its value: net::ERR_ABORTED. So Lighthouse sees the service through this, which
// passes everything on as it is, but for that header.
import { once } from 'node:events'
import { createServer, request } from 'node:http'

export async function withoutReferrerPolicy(origin: string): Promise<{ origin: string; stop: () => Promise<void> }> {
  const { hostname, port } = new URL(origin)
  const server = createServer((incoming, response) => {
    const { method, url, headers } = incoming
    const passed = request({ hostname, port, method, path: url, headers }, (answer) => {
      const { 'referrer-policy': _, ...kept } = answer.headers
      response.writeHead(answer.statusCode ?? 502, kept)
      answer.pipe(response)
    })
    passed.on('error', () => response.destroy())
    incoming.pipe(passed)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port to listen on')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
