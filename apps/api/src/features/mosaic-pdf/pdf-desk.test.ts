import { afterEach, describe, expect, it } from 'vitest'
import type { MosaicSheet } from './mosaic-sheet.ts'
import { openPdfDesk, type PdfDesk } from './pdf-desk.ts'

const sheet: MosaicSheet = {
  language: 'en',
  firstName: null,
  date: Date.UTC(2026, 0, 31),
  openLevels: 7,
  openPix: 56,
  address: 'https://pix.example',
  competences: [{ name: 'Programming', areaId: 'content-creation', level: 1, pix: 12, isOpen: true, isBegun: true }],
}

/** A thread that does something else than to draw. */
const thread = (script: string) =>
  new URL(`data:text/javascript,import { parentPort } from 'node:worker_threads';${encodeURIComponent(script)}`)

let desk: PdfDesk
afterEach(() => desk.close())

describe('the desk where PDFs are ordered', () => {
  it('delivers each order, one after the other', async () => {
    desk = openPdfDesk()
    const delivered = await Promise.all([sheet, sheet, sheet].map((one) => desk.order(one)))
    for (const bytes of delivered) expect(Buffer.from(bytes).toString('latin1', 0, 5)).toBe('%PDF-')
  })

  it('refuses more than a few orders at a time', async () => {
    desk = openPdfDesk(thread("parentPort.on('message', () => {})"))
    const orders = Array.from({ length: 20 }, () => desk.order(sheet).catch(() => 'given up'))
    await expect(desk.order(sheet)).rejects.toMatchObject({ code: 'documents-busy' })
    await desk.close()
    expect(new Set(await Promise.all(orders))).toEqual(new Set(['given up']))
  })

  it('says so to whoever waits when the thread dies, and starts another for the next', async () => {
    desk = openPdfDesk(thread("parentPort.on('message', () => { throw new Error('out of paper') })"))
    await expect(desk.order(sheet)).rejects.toThrow('out of paper')
    await expect(desk.order(sheet)).rejects.toThrow('out of paper')
  })
})
