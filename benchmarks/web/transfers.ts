// What a page makes a browser download the first time, as it travels.
import type { Browser } from 'playwright-core'
import { rounded } from '../statistics.ts'
import type { BegunTest } from './service.ts'

/** Bytes of bodies, by what they are. */
export type Transfer = {
  readonly html: number
  readonly css: number
  readonly script: number
  readonly font: number
  readonly other: number
  readonly requests: number
}

type Kind = keyof Omit<Transfer, 'requests'>
const kinds: Readonly<Record<string, Kind>> = { document: 'html', stylesheet: 'css', script: 'script', font: 'font' }

export async function measureTransfer(
  browser: Browser,
  origin: string,
  page: { readonly address: string; readonly cookie: BegunTest['cookie'] | null; readonly encoding: 'gzip' | 'br' },
): Promise<Transfer> {
  const context = await browser.newContext({ locale: 'fr-FR' })
  try {
    if (page.cookie) await context.addCookies([{ ...page.cookie, url: origin }])
    const tab = await context.newPage()
    await tab.setExtraHTTPHeaders({ 'accept-encoding': page.encoding })
    const sum = { html: 0, css: 0, script: 0, font: 0, other: 0, requests: 0 }
    const reading: Promise<void>[] = []
    tab.on('requestfinished', (request) => {
      const kind = kinds[request.resourceType()] ?? 'other'
      sum.requests += 1
      const read = async () => {
        sum[kind] += (await request.sizes()).responseBodySize
      }
      reading.push(read())
    })
    const response = await tab.goto(`${origin}${page.address}`, { waitUntil: 'networkidle' })
    if (!response?.ok()) throw new Error(`${page.address} answers ${response?.status()}`)
    await Promise.all(reading)
    return sum
  } finally {
    await context.close()
  }
}

/** Thousands of bytes. */
export function kilobytes(bytes: number): number {
  return rounded(bytes / 1000, 1)
}
