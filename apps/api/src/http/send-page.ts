// Sends pages that are the same for many people: compressed once, kept, with the policy that says what they may load.
import { createHash } from 'node:crypto'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'

export type Page = { readonly plain: Buffer; readonly gzip: Buffer; readonly brotli: Buffer; readonly policy: string }

/** @param inline scripts and styles that stand in the page itself */
export function preparePage(
  markup: string,
  inline: { readonly scripts?: readonly string[]; readonly styles?: readonly string[] } = {},
): Page {
  const plain = Buffer.from(markup)
  return { plain, gzip: gzipSync(plain), brotli: brotliCompressSync(plain), policy: contentSecurityPolicy(inline) }
}

function contentSecurityPolicy({
  scripts = [],
  styles = [],
}: {
  readonly scripts?: readonly string[]
  readonly styles?: readonly string[]
}): string {
  const sources = (texts: readonly string[]) => ["'self'", ...texts.map((text) => `'sha256-${sha256(text)}'`)].join(' ')
  return [
    "default-src 'self'",
    `script-src ${sources(scripts)}`,
    `style-src ${sources(styles)}`,
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}

export function sendPage(request: FastifyRequest, reply: FastifyReply, page: Page, status = 200): FastifyReply {
  const accepted = request.headers['accept-encoding'] ?? ''
  const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : null
  if (encoding) reply.header('content-encoding', encoding)
  return reply
    .code(status)
    .header('content-type', 'text/html; charset=utf-8')
    .header('content-security-policy', page.policy)
    .header('cache-control', 'no-cache')
    .header('vary', 'accept-encoding, accept-language, cookie')
    .send(encoding === 'br' ? page.brotli : encoding === 'gzip' ? page.gzip : page.plain)
}
