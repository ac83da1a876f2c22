// Writes a brotli and a gzip copy beside each text file, so that the server sends them without compressing each time.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

const texts = /\.(?:js|css|html|svg|json)$/
// Below this, the headers weigh more than what is saved.
const fewestBytes = 512

export function precompress(): Plugin {
  let directory = ''
  return {
    name: 'pix:precompress',
    apply: 'build',
    configResolved({ root, build }) {
      directory = resolve(root, build.outDir)
    },
    closeBundle() {
      for (const file of readdirSync(directory, { recursive: true, encoding: 'utf8' })) {
        if (!texts.test(file) || file.startsWith('.vite')) continue
        const path = join(directory, file)
        const content = readFileSync(path)
        if (content.length < fewestBytes) continue
        writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }))
        writeFileSync(
          `${path}.br`,
          brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
        )
      }
    },
  }
}
