// The thread that draws: one sheet after the other, while the event loop of the process answers learners.
import { parentPort } from 'node:worker_threads'
import type { MosaicSheet } from './mosaic-sheet.ts'
import { writePdf } from './write-pdf.ts'

export type PdfOrder = { readonly id: number; readonly sheet: MosaicSheet }
export type PdfDelivery = { readonly id: number; readonly bytes: Uint8Array<ArrayBuffer> }

parentPort?.on('message', async ({ id, sheet }: PdfOrder) => {
  const bytes = new Uint8Array(await writePdf(sheet))
  parentPort?.postMessage({ id, bytes } satisfies PdfDelivery, [bytes.buffer])
})
