import type { Plugin } from 'vite'

const contract = /apps\/api\/src\/features\/[a-z-]+\/contract\.ts$/

/**
 * Of a contract, a browser needs where to ask and how: the server checks what is sent and what it sends, and the types
 * are gone by then. Schemas and sentences for the documentation stay out of what people load.
 */
export function contractsAsAddresses(): Plugin {
  return {
    name: 'pix:contracts-as-addresses',
    apply: 'build',
    async load(id) {
      if (!contract.test(id)) return null
      const declared: Record<string, unknown> = await import(id)
      return Object.entries(declared)
        .flatMap(([name, value]) =>
          isRoute(value) ? [`export const ${name} = ${JSON.stringify({ method: value.method, url: value.url })}`] : [],
        )
        .join('\n')
    },
  }
}

function isRoute(value: unknown): value is { readonly method: unknown; readonly url: unknown } {
  return typeof value === 'object' && value !== null && 'method' in value && 'url' in value
}
