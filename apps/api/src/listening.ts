import type { Config } from './config.ts'

/** Why the web process could not listen: the variable at fault, and what to do. */
export function explainListening(error: unknown, { host, port }: Pick<Config, 'host' | 'port'>): string {
  const code = error instanceof Error && 'code' in error ? error.code : null
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken by another program. Stop it, or choose another port: PORT=${port === 3001 ? 3002 : 3001} npm start`
    case 'EACCES':
      return `PORT is ${port}: this user may not open it, as systems keep low ports for themselves. Choose one from 1024 on, for instance PORT=3000, and put a proxy before it if people are to use port ${port}.`
    case 'EADDRNOTAVAIL':
      return `HOST is ${host}: this machine has no such address. Leave HOST out to be reached from this machine alone, or set HOST=0.0.0.0 to listen on every address.`
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `HOST is ${host}: this name leads to no address. Leave HOST out to be reached from this machine alone, or set HOST=0.0.0.0 to listen on every address.`
    default:
      return `The web process cannot listen on HOST ${host} and PORT ${port}: ${error instanceof Error ? error.message : String(error)}`
  }
}
