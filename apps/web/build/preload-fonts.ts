// The two fonts are asked for at once, rather than when the style sheet is read.
import type { Plugin } from 'vite'

export function preloadFonts(): Plugin {
  return {
    name: 'pix:preload-fonts',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        return Object.keys(bundle ?? {})
          .filter((file) => file.endsWith('.woff2'))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', href: `/${file}`, as: 'font', type: 'font/woff2', crossorigin: '' },
            injectTo: 'head-prepend',
          }))
      },
    },
  }
}
